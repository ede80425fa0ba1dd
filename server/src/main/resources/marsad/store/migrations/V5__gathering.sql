-- What is asked for news from time to time: a feed or a news site map of an outlet.
create table source (
    id             bigint generated always as identity primary key,
    address        text    not null unique,      -- where it is now; a move for good changes it
    kind           text    not null check (kind in ('feed', 'sitemap')),
    outlet         integer not null references outlet,
    title          text,                         -- what it calls itself
    section        text,                         -- of all that comes from it; null: as the entries or the outlet say
    body           text    not null default 'auto' check (body in ('auto', 'feed', 'page')), -- where texts are taken from
    active         boolean not null default true,
    fixed_seconds  integer check (fixed_seconds > 0), -- between visits, as somebody set it; null: by its own rhythm

    -- Who is to visit it, and when.
    rhythm_seconds integer not null default 900, -- between visits, as learnt
    next_due       timestamptz not null default now(),
    lease_owner    text,                         -- the node that visits it now
    lease_until    timestamptz,                  -- after this another may

    -- What the site said the last time.
    etag           text,
    last_modified  text,
    body_hash      bytea,                        -- of the last answer
    whole_at       timestamptz,                  -- when it was last asked without conditions
    conditional    boolean not null default true, -- false: it was caught calling something unchanged that was not

    -- How it is.
    trouble        text,                         -- null: well; else a name of marsad.gather.Fetched.Trouble
    detail         text    not null default '',
    failures       integer not null default 0,   -- in a row
    failing_since  timestamptz,
    asleep         boolean not null default false,
    visited_at     timestamptz,
    answered_at    timestamptz,                  -- the last visit that went well
    fresh_at       timestamptz,                  -- the last visit that brought something
    visits         bigint  not null default 0,
    brought        bigint  not null default 0,   -- entries, all in all

    -- The hub that tells us of news, where the source names one (WebSub).
    hub            text,
    topic          text,
    hub_secret     text,
    hub_state      text    not null default 'none' check (hub_state in ('none', 'asked', 'confirmed', 'denied')),
    hub_until      timestamptz
);
create index source_due on source (next_due) where active;
create index source_lease on source (lease_owner) where lease_owner is not null;

-- What each source has listed and we have taken: what makes the next listing of it the same.
create table entry (
    id         bigint generated always as identity primary key,
    source     bigint not null references source on delete cascade,
    guid       text   not null,                  -- what the source calls it
    address    text,                             -- host and path, as in article keys
    title      text   not null,                  -- folded
    day        date,                             -- printed
    print      bytea  not null,                  -- hash of what the source says of it
    article    text,                             -- the article's key; null where none came of it
    whole      boolean not null,                 -- whether its text was had; false: only what the source says of it
    tries      integer not null,                 -- how often its page was asked for
    seen_at    timestamptz not null,             -- last listed, to a day or so
    unique (source, guid)
);
create index entry_address on entry (source, address);
create index entry_title on entry (source, title);
create index entry_article on entry (article);

-- When each host may be asked again, whoever asks.
create unlogged table turn (
    host text primary key,
    free timestamptz not null
);
