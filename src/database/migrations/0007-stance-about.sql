-- The levels that an institution agreed with or disputed, joined by commas as in moderation: a rating that is another one by now was not
-- what it spoke of.
alter table stance add column about text not null default '';
