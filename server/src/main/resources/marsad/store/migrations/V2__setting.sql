-- What the newsroom remembers about itself. `sample`: loading, loaded or removed; absent until somebody asks for it.
create table setting (
    key   text primary key,
    value text not null
);
