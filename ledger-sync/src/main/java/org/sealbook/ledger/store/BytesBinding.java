package org.sealbook.ledger.store;

import java.sql.SQLException;
import java.sql.Types;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.IdentityConverter;

/**
 * Binds VARBINARY with {@code setBytes}. jOOQ's own binding for H2 sends a BLOB, which is ten times slower and makes the
 * file 24 times larger.
 */
public final class BytesBinding implements Binding<byte[], byte[]> {

    private static final long serialVersionUID = 1;

    @Override
    public Converter<byte[], byte[]> converter() {
        return new IdentityConverter<>(byte[].class);
    }

    @Override
    public void sql(BindingSQLContext<byte[]> context) {
        context.render().sql('?');
    }

    @Override
    public void register(BindingRegisterContext<byte[]> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.VARBINARY);
    }

    @Override
    public void set(BindingSetStatementContext<byte[]> context) throws SQLException {
        context.statement().setBytes(context.index(), context.value());
    }

    @Override
    public void set(BindingSetSQLOutputContext<byte[]> context) throws SQLException {
        context.output().writeBytes(context.value());
    }

    @Override
    public void get(BindingGetResultSetContext<byte[]> context) throws SQLException {
        context.value(context.resultSet().getBytes(context.index()));
    }

    @Override
    public void get(BindingGetStatementContext<byte[]> context) throws SQLException {
        context.value(context.statement().getBytes(context.index()));
    }

    @Override
    public void get(BindingGetSQLInputContext<byte[]> context) throws SQLException {
        context.value(context.input().readBytes());
    }
}
