-- Each stretch of the change feed that the follower of stories has taken at one go: after one number, up to another. By
-- them, what it kept on its disk is brought up to `story_seen` exactly as it was taken. Those that are older than what
-- is kept are removed.
create table story_stretch (
    after_number bigint primary key,
    number       bigint not null
);

-- Tells this store from another whose changes have the same numbers.
alter table story_seen add column store uuid not null default gen_random_uuid();

-- Whom and which places a report names in headline and beginning:
-- [{"key": what is one name, "type": "place|person|organisation", "text": as written, "english": name or null}].
alter table story_report add column names jsonb not null default '[]';

-- The names that most of a story's reports have, the most named first:
-- [{"type", "text", "english", "reports": how many name it}].
alter table story add column names jsonb not null default '[]';
