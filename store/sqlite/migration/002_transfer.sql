-- One row is a copy of a draft for another device. It is deleted when that device
-- claims it, and when the draft is deleted. All columns but expires depend on a
-- secret that only the running program has. Somebody who has only the file cannot
-- tell which draft was copied, and cannot try out codes.
create table transfer (
	draft       blob    primary key,     -- keyed hash of the draft's id: a draft has one copy at most
	link_id     blob    not null unique, -- keyed hash of the key in the QR code
	link_sealed blob    not null,        -- the answers, encrypted with that key
	code_id     blob    not null unique, -- keyed hash of the code that is typed
	code_sealed blob    not null,        -- the same answers, encrypted with the code
	expires     integer not null         -- Unix time from which the copy counts as deleted
) strict;

-- For the sweep.
create index transfer_expires on transfer (expires);
