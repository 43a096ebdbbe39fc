-- The parts that were erased under an order, and the entries that say so.

create table erasure (
  block bigint not null,
  position integer not null,
  name varchar(32) not null,
  order_block bigint not null,
  order_position integer not null,
  constraint erasure_pk primary key (block, position, name)
);

-- [jooq ignore start]
create trigger erasure_kept before update, delete on erasure call 'org.sealbook.ledger.store.KeptRows';
-- [jooq ignore stop]
