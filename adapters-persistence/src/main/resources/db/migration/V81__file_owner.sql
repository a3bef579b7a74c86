-- All files of a person are looked for when he asks for a copy, or goes; those that wait are few of them.
create index file_owner on file (city, owner, id);
drop index file_waiting;
