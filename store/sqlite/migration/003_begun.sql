-- 1: no more than one question is answered, so the draft may make room for others
-- when there are too many.
alter table draft add column begun integer not null default 0;

-- For finding one that makes room.
create index draft_begun on draft (expires) where begun = 1;
