import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Checks ({@code check}) or writes ({@code write}) the layout of every Java source of the modules. */
void main(String[] arguments) throws IOException {
    String mode = arguments[0];
    if (mode.equals("skip")) {
        return;
    }
    List<Path> sources;
    try (Stream<Path> files = Stream.of("ledger-sync", "reports", "app", "installer").map(Path::of).flatMap(this::javaFiles)) {
        sources = files.sorted().toList();
    }
    List<Path> wrong = sources.parallelStream().filter(file -> !reformat(file, mode)).toList();
    if (!wrong.isEmpty()) {
        wrong.forEach(file -> System.err.println("layout differs: " + file));
        System.err.println("Run: mvn -q -Pformat");
        System.exit(1);
    }
}

Stream<Path> javaFiles(Path module) {
    try {
        return Files.walk(module.resolve("src")).filter(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
    }
}

boolean reformat(Path file, String mode) {
    try {
        String source = Files.readString(file);
        Formatter formatter = Formatter.createFormatter(
                JavaFormatterOptions.builder().style(Style.PALANTIR).build());
        String formatted = formatter.formatSourceAndFixImports(source);
        if (formatted.equals(source)) {
            return true;
        }
        if (mode.equals("write")) {
            Files.writeString(file, formatted);
            return true;
        }
        return false;
    } catch (Exception e) {
        System.err.println(file + ": " + e.getMessage());
        return false;
    }
}
