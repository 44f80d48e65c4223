-- What stands before the running number is longer than a year; SQLite does not hold columns to their length.
alter table index_counter alter column period type varchar(40);
