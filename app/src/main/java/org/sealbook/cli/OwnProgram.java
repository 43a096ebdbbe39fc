package org.sealbook.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How this very program was started, so that it can start itself again. */
final class OwnProgram {

    /** The program's entry, which knows this package, and not the other way round. */
    private static final String MAIN = "org.sealbook.Main";

    private OwnProgram() {}

    /** What stands before the program's own arguments: the packaged program alone, or Java with everything that it was told. */
    static List<String> commandLine() {
        Optional<String> packaged = Optional.ofNullable(System.getProperty("jpackage.app-path"));
        if (packaged.isPresent()) {
            return List.of(packaged.get());
        }
        List<String> line = new ArrayList<>();
        line.add(ProcessHandle.current()
                .info()
                .command()
                .orElseGet(() ->
                        Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        // A debugger's or a coverage tool's agent is for one process alone.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-agentlib") && !argument.startsWith("-javaagent"))
                .forEach(line::add);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        return line;
    }
}
