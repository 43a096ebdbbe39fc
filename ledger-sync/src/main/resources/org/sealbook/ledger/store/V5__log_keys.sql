-- The log keys that headers named, by the first block whose head each signs. The founding key is not among them.

create table log_key (
  first_block bigint not null primary key,
  vkey varchar(1024) not null
);

-- [jooq ignore start]
create trigger log_key_kept before update, delete on log_key call 'org.sealbook.ledger.store.KeptRows';
-- [jooq ignore stop]
