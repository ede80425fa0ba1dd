-- Who may sign in. The public portal needs none of this.
create table account (
    id         integer generated always as identity primary key,
    name       text not null unique check (name = lower(name)),
    role       text not null check (role in ('reader', 'editor', 'admin')),
    password   text,                             -- Argon2id in PHC form; null: signs in through an issuer alone
    subject    text unique,                      -- «issuer subject» of OpenID Connect
    begins     timestamptz not null,             -- what came in before counts as read
    created_at timestamptz not null
);

-- A browser that is signed in, or a reading program that signed in. The secret itself stands nowhere.
create table session (
    hash       bytea primary key,                -- SHA-256 of the secret
    account    integer     not null references account on delete cascade,
    kind       text        not null check (kind in ('browser', 'reader')),
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_account on session (account);

-- What a reading program signs in with instead of a password.
create table token (
    id         integer generated always as identity primary key,
    account    integer     not null references account on delete cascade,
    label      text        not null,             -- where it is used, in its owner's words
    hash       bytea       not null unique,      -- SHA-256 of the token
    fever      bytea       not null unique,      -- SHA-256 of the key that Fever makes of name and token
    created_at timestamptz not null,
    used_at    timestamptz                       -- to the hour
);
create index token_account on token (account);

-- What an account has read and starred, where it differs from what `begins` says.
create table reader_mark (
    account    integer     not null references account on delete cascade,
    article    bigint      not null references article on delete cascade,
    read       boolean,                          -- null: as `begins` says
    starred    boolean     not null default false,
    changed_at timestamptz not null,
    primary key (account, article)
);
create index reader_mark_starred on reader_mark (account, article) where starred;
create index reader_mark_unread on reader_mark (account, article) where read = false;
create index article_first_seen on article (first_seen);

-- Numbers for sections: reading programs know categories by number.
create table section_number (
    id  integer generated always as identity primary key,
    key text not null unique
);

-- Who did what, and who tried. Never changed; old entries are cut off.
create table audit (
    id      uuid primary key,
    at      timestamptz not null,
    act     text        not null,                -- see marsad.store.Audit.Act
    account text,                                -- the name that acted, or tried to
    address text,                                -- from where
    subject text                                 -- what it was done to
);
create index audit_at on audit (at);
create index audit_tries on audit (account, at) where act = 'sign_in_failed';
create index audit_tries_from on audit (address, at) where act = 'sign_in_failed';
