-- One row is one citizen's draft. Nothing in it can be read without the token
-- in that citizen's cookie.
create table draft (
	id      blob    primary key, -- SHA-256 of the token
	sealed  blob    not null,    -- the answers, encrypted under a key from the token
	version integer not null,    -- counts the saves; one that missed another is refused
	expires integer not null     -- Unix time from which the draft is gone
) strict;

-- For the sweep and for counting the drafts there are.
create index draft_expires on draft (expires);
