-- Rows of the record are added, never changed or deleted. A trigger a table, once a statement; H2 only.

-- [jooq ignore start]
create trigger header_kept before update, delete on header call 'org.sealbook.ledger.store.KeptRows';
create trigger entry_kept before update, delete on entry call 'org.sealbook.ledger.store.KeptRows';
create trigger part_kept before update, delete on part call 'org.sealbook.ledger.store.KeptRows';
create trigger log_node_kept before update, delete on log_node call 'org.sealbook.ledger.store.KeptRows';
-- [jooq ignore stop]
