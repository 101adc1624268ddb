-- One row is a copy of a draft on its way to another device. It goes when it is
-- fetched, and with the draft. Whatever stands in it depends on a secret that
-- only the running program has: the file alone tells neither which draft it is
-- a copy of nor what a right code would open.
create table transfer (
	draft       blob    primary key,     -- which draft, by a keyed hash: one copy each
	link_id     blob    not null unique, -- stands for the key in the QR code
	link_sealed blob    not null,        -- the answers, encrypted under that key
	code_id     blob    not null unique, -- stands for the code that is typed
	code_sealed blob    not null,        -- the same answers, encrypted under the code
	expires     integer not null         -- Unix time from which the copy is gone
) strict;

-- For the sweep.
create index transfer_expires on transfer (expires);
