package org.sealbook.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * How libraries may speak: warnings, one line each, on standard error. Named in {@code java.args}; the JDK's logging makes
 * one instance when it starts.
 */
public final class Logging {

    /**
     * PDFBox warns of every oddity in a stranger's file; what matters of it is a finding. Flyway warns at every start that it has
     * not been verified with this H2; our own tests do that.
     */
    private static final String CONFIGURATION = """
        handlers = java.util.logging.ConsoleHandler
        .level = WARNING
        org.apache.pdfbox.level = OFF
        org.apache.fontbox.level = OFF
        org.flywaydb.level = SEVERE
        java.util.logging.ConsoleHandler.level = ALL
        java.util.logging.ConsoleHandler.encoding = UTF-8
        java.util.logging.SimpleFormatter.format = %4$s: %5$s%n
        """;

    /** Configures the log manager; called by the JDK. */
    public Logging() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
    }
}
