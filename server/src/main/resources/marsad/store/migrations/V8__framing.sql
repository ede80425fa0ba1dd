-- The words of a claim that take a side: [{"span":[s,e],"stance":…,"neutral":…}], empty until the revision is read again.
alter table claim add column framing jsonb not null default '[]';
