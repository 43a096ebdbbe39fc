package org.sealbook.ledger.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.ledger.store.jooq.Tables.LOG_NODE;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class BytesBindingTest {

    private final Set<String> called = new TreeSet<>();

    @Test
    void sendsBytesAsBytesAndNeverAsABlob() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            try (Statement create = connection.createStatement()) {
                create.execute("create table log_node (id bigint, hash varbinary(32))");
            }
            DSLContext sql = DSL.using(
                    watched(Connection.class, connection),
                    SQLDialect.H2,
                    new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));
            byte[] hash = new byte[32];
            hash[7] = 1;
            sql.insertInto(LOG_NODE)
                    .columns(LOG_NODE.ID, LOG_NODE.HASH)
                    .values(0L, hash)
                    .execute();
            assertArrayEquals(
                    hash, sql.select(LOG_NODE.HASH).from(LOG_NODE).fetchSingle().value1());
        }
        assertTrue(called.contains("setBytes"), called.toString());
        assertFalse(
                called.stream().anyMatch(name -> name.contains("Blob") || name.contains("Stream")), called.toString());
    }

    private <T> T watched(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    called.add(method.getName());
                    try {
                        Object answer = method.invoke(target, arguments);
                        return answer instanceof PreparedStatement statement
                                ? watched(PreparedStatement.class, statement)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
