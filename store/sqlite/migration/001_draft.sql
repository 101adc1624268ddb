-- One row is one citizen's draft. It can be decrypted only with the token in that
-- citizen's cookie.
create table draft (
	id      blob    primary key, -- SHA-256 of the token
	sealed  blob    not null,    -- the answers, encrypted with a key derived from the token
	version integer not null,    -- counts the saves; a save of an old version is refused
	expires integer not null     -- Unix time from which the draft counts as deleted
) strict;

-- For the sweep and for counting unexpired drafts.
create index draft_expires on draft (expires);
