-- Who publishes: a site, paper, agency or channel.
create table outlet (
    id       integer generated always as identity primary key,
    key      text    not null unique,            -- host name or slug, in lower case: stands in addresses
    name_ar  text,
    name_en  text,
    home     text,                               -- home page
    language text,                               -- BCP 47
    country  text,                               -- ISO 3166 alpha-2
    section  text,                               -- where its articles go when they name none
    display  text    not null default 'full' check (display in ('full', 'excerpt')),
    sample   boolean not null default false,
    check (name_ar is not null or name_en is not null)
);

-- A face of the portal over the same archive.
create table edition (
    key       text primary key,
    host      text not null unique,              -- host name in lower case; '*' answers every other host
    name_ar   text not null,
    name_en   text not null,
    about_ar  text,
    about_en  text,
    language  text not null check (language in ('ar', 'en')),
    sections  text[] not null default '{}',      -- in the order of its menu; empty: all
    outlets   text[] not null default '{}',      -- keys; empty: all
    position  integer not null default 0,
    sample    boolean not null default false
);
insert into edition (key, host, name_ar, name_en, language)
values ('marsad', '*', 'مرصد', 'Marsad', 'ar');

-- The bytes of captures, each distinct content once.
create table content (
    hash   bytea   primary key,                  -- SHA-256 of the bytes
    length bigint  not null,                     -- of the bytes
    gzip   bytea   not null                      -- the bytes, compressed
);
alter table content alter column gzip set storage external;

-- The bytes as fetched or handed in, with address and time. Handing in the same again changes nothing.
create table capture (
    id           bigint generated always as identity primary key,
    address      text        not null,           -- an absolute URL, else 'sha256:…' of content without an address
    hash         bytea       not null references content,
    content_type text,
    taken_at     timestamptz not null,
    outcome      text        not null check (outcome in ('article', 'none', 'unreadable')),
    reason       text,                           -- why there is no article
    unique (address, hash)
);

create table article (
    id         bigint generated always as identity primary key,
    key        text        not null unique,      -- what makes two captures one article: see marsad.newsroom.ArticleKey
    outlet     integer     not null references outlet,
    revision   integer     not null,             -- number of the current one
    at         timestamptz not null,             -- for ordering: when published, else when first seen
    day        date        not null,             -- of the archive: the day printed, else the day first seen
    section    text,
    language   text,
    first_seen timestamptz not null,
    changed_at timestamptz not null
);
create index article_latest on article (at desc, id desc);
create index article_day on article (day desc, at desc, id desc);
create index article_outlet on article (outlet, at desc, id desc);
create index article_section on article (section, at desc, id desc);

-- What extraction made of a capture. The current one and every older one.
create table revision (
    article   bigint      not null references article on delete cascade,
    number    integer     not null,              -- from 1
    capture   bigint      not null references capture,
    seen_at   timestamptz not null,
    address   text,                              -- of the original, for a link
    title     text        not null,
    byline    text,
    credit    text,
    dateline  text,
    published text,                              -- ISO as the page supports: day, local time or time with offset
    modified  text,
    site      text,
    image     text,
    lead      text        not null,              -- the text's beginning, for lists; at most 300 characters
    text      text        not null,              -- paragraphs joined by a blank line; offsets count in it
    primary key (article, number)
);
create index revision_capture on revision (capture);

-- The change feed. A row an article, moved to a new number with every change, deletions too. Numbers are drawn under a
-- lock that is held to the commit, so they become visible in order and a reader who has seen n has seen all below n.
create sequence change_number as bigint;
create table change (
    article bigint primary key,
    number  bigint not null unique
);

-- How often an article was read, by the hour.
create table reads (
    article bigint      not null references article on delete cascade,
    hour    timestamptz not null,
    count   integer     not null,
    primary key (article, hour)
);
create index reads_hour on reads (hour);
