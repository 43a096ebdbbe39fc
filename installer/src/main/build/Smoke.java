import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Tries the packaged program as it is, from the unpacked Debian package where there is one, else from the image: it says its version, makes
 * a demonstration office, verifies the certificate, and opens that office in its window, which is photographed. Nothing of the JDK around
 * it is used, so that a class or module that was left out is noticed here.
 *
 * <p>Arguments: the folder that {@code MakePackage} wrote to, the version.
 */
final class Smoke {

    private static final long MINUTES = 5;

    private final Path target;
    private final Path program;
    private final Path work;

    private Smoke(Path target) throws IOException, InterruptedException {
        this.target = target;
        work = Files.createTempDirectory("sealbook-smoke");
        program = unpacked();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Smoke smoke = new Smoke(Path.of(arguments[0]));
        try {
            smoke.saysItsVersion(arguments[1]);
            smoke.verifiesACertificate();
            smoke.opensTheSampleOffice();
        } finally {
            delete(smoke.work);
        }
    }

    private Path unpacked() throws IOException, InterruptedException {
        try (Stream<Path> made = Files.list(target)) {
            List<Path> packages =
                    made.filter(file -> file.toString().endsWith(".deb")).toList();
            if (packages.isEmpty()) {
                return target.resolve("image/sealbook/bin/sealbook");
            }
            run(
                    List.of(),
                    "dpkg-deb",
                    "-x",
                    packages.getFirst().toString(),
                    work.resolve("unpacked").toString());
            return work.resolve("unpacked/usr/bin/sealbook");
        }
    }

    private void saysItsVersion(String version) throws IOException, InterruptedException {
        String answer = sealbook("--version");
        require(answer.contains(version), answer);
        done("--version");
    }

    private void verifiesACertificate() throws IOException, InterruptedException {
        sealbook("demo", "--out", sample().toString());
        try (Stream<Path> files = Files.list(sample().resolve("certificates"))) {
            Path certificate = files.filter(file -> file.toString().endsWith(".pdf"))
                    .findFirst()
                    .orElseThrow();
            String answer = sealbook(
                    "--json",
                    "verify",
                    certificate.toString(),
                    "--trust",
                    sample().resolve("trust.json").toString());
            require(answer.replace(" ", "").contains("\"verdict\":\"sound\""), answer);
        }
        done("verify");
    }

    /** The window runs without a display; an agent presses the button and takes the picture. */
    private void opensTheSampleOffice() throws IOException, InterruptedException {
        Path picture = target.resolve("sample-office.png");
        Files.deleteIfExists(picture);
        String options = "-Dglass.platform=Headless -Dprism.order=sw -javaagent:" + agent() + "=" + picture;
        run(List.of("JAVA_TOOL_OPTIONS=" + options), program.toString(), "--lang", "zh");
        require(Files.size(picture) > 0, "no picture");
        done(picture.toString());
    }

    private Path agent() throws IOException {
        Path classes = Files.createDirectories(work.resolve("agent"));
        Path manifest = Files.writeString(work.resolve("manifest"), "Premain-Class: WindowDriver\n");
        Path jar = work.resolve("agent.jar");
        tool(
                "javac",
                "--module-path",
                target.resolve("image/sealbook/lib/app/fx").toString(),
                "--add-modules",
                "javafx.controls,javafx.swing",
                "-d",
                classes.toString(),
                "src/main/agent/WindowDriver.java");
        tool(
                "jar",
                "--create",
                "--file",
                jar.toString(),
                "--manifest",
                manifest.toString(),
                "-C",
                classes.toString(),
                ".");
        return jar;
    }

    private static void tool(String name, String... arguments) {
        int code = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
        require(code == 0, name + ": " + code);
    }

    /** Where the window looks for its sample office. */
    private Path sample() {
        return work.resolve("data/sealbook-sample");
    }

    private String sealbook(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return run(List.of(), command.toArray(String[]::new));
    }

    private String run(List<String> variables, String... command) throws IOException, InterruptedException {
        File output = Files.createTempFile(work, "output", ".txt").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("XDG_DATA_HOME", work.resolve("data").toString());
        for (String variable : variables) {
            builder.environment()
                    .put(variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1));
        }
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(output.toPath(), StandardCharsets.UTF_8);
        require(ended && process.exitValue() == 0, String.join(" ", command) + "\n" + said);
        return said;
    }

    private static void done(String what) {
        System.out.println("packaged: " + what);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }
}
