-- What a revision says, and according to whom, as one version of lexicon and rules read it (marsad.reading.Reader).
create table reading (
    article      bigint  not null,
    revision     integer not null,
    version      text    not null,               -- of lexicon and rules
    attributions jsonb   not null,               -- in text order: {"speaker":[s,e],"cue":[s,e],"content":[s,e],"direct":b}
    primary key (article, revision),
    foreign key (article, revision) references revision on delete cascade
);
create index reading_version on reading (version);

-- One event or state. What is asked for has a column; the exact words are spans into the revision's title or text.
create table claim (
    article     bigint   not null,
    revision    integer  not null,
    number      smallint not null,               -- from 0: the title's claims first, then in text order
    in_title    boolean  not null,
    kind        text     not null,               -- of marsad.reading.Kind
    modality    text     not null,
    place_key   text,                            -- the place's words, folded for matching
    place_entry text,                            -- the place's id in the gazetteer
    holder_key  text,                            -- the holder's words, folded for matching; null: the outlet itself
    holder_kind text     not null,
    actor_keys  text[]   not null,               -- the actors' words, folded for matching
    first_day   date,                            -- the days that the words mean, or null
    last_day    date,
    day         date     not null,               -- for lists: the first day meant, else the last, else the article's
    spans       jsonb    not null,               -- trigger, actors, targets, place, time, holder: [s,e] or lists of them
    quantities  jsonb    not null,               -- [{"what":…,"min":n,"max":n,"span":[s,e]}]
    rule        text     not null,               -- the line of the lexicon
    confidence  real     not null,
    primary key (article, revision, number),
    foreign key (article, revision) references reading on delete cascade
);
create index claim_day on claim (day desc, article desc, number);
create index claim_kind on claim (kind, day desc, article desc, number);
create index claim_place on claim (place_entry, day desc, article desc, number) where place_entry is not null;
create index claim_holder on claim (holder_key, day desc, article desc, number) where holder_key is not null;
create index claim_actor on claim using gin (actor_keys);
