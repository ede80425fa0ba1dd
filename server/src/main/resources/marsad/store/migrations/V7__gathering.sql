-- A host may ask to be left alone (429, Retry-After), by all nodes and for all sources.
alter table turn add column rests_until timestamptz;

-- When the visit under way began: what makes a source due meanwhile is not forgotten when it ends.
alter table source add column leased_at timestamptz;

-- The last time that the hub told of news. Only a hub that does makes visits rare.
alter table source add column hub_told_at timestamptz;
