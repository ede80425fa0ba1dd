-- The articles that carry one text, wholly or in part, and where the text comes from.
create table copy_group (
    id       bigint  primary key,                -- of the article that founded it
    owner    text    not null,                   -- who stands behind the text: an outlet's key, or 'agency:…'
    agency   text,                               -- the agency's name as shown in Arabic, or null: an outlet's own text
    article  bigint references article on delete set null, -- the source's own article, where it is here
    credited integer not null,                   -- how many of the copies credit the agency
    copies   integer not null                    -- how many copies there are
);
create index copy_group_article on copy_group (article) where article is not null;

create table copy (
    article        bigint  primary key references article on delete cascade,
    copy_group     bigint  not null references copy_group on delete cascade,
    taken_from     bigint references article on delete set null, -- the article that it was best taken from
    credits        text[]  not null,             -- the agencies that it credits itself
    credit_missing boolean not null,             -- the text is an agency's, and the article does not say so
    also_from      bigint[] not null             -- other groups whose text it has too
);
create index copy_of_group on copy (copy_group);
create index copy_taken_from on copy (taken_from) where taken_from is not null;

-- One running event. Known by the article that began it, or later by one that parted from another story.
create table story (
    id          bigint  primary key,
    merged_into bigint,                          -- the story that it became part of
    best        bigint references article on delete set null, -- the report whose headline stands for it
    first_at    timestamptz,                     -- of its first report; null before it is counted, and once merged
    last_at     timestamptz,
    reports     integer not null default 0,      -- articles, copies among them
    copies      integer not null default 0,
    outlets     integer not null default 0,
    sources     integer not null default 0       -- different owners of its texts
);
create index story_last on story (last_at desc, id desc) where merged_into is null;
create index story_merged on story (merged_into) where merged_into is not null;
create index story_best on story (best) where best is not null;

create table story_report (
    article bigint primary key references article on delete cascade,
    story   bigint not null references story,
    source  bigint references article on delete set null, -- the article that it is a copy of, in whatever story
    wording bytea  not null                      -- of marsad.story.Wording: what it is compared by
);
create index story_report_story on story_report (story);
create index story_report_source on story_report (source) where source is not null;

-- The last change of the feed whose article stands in its story. One row.
create table story_seen (number bigint not null);
insert into story_seen values (0);
