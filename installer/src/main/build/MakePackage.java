import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes what a person installs, out of the finished folder of the program:
 *
 * <ol>
 *   <li>the icon in all sizes;
 *   <li>by jpackage, an image of the program with its own Java; the JVM's arguments are those of {@code lib/java.args};
 *   <li>where dpkg-deb is, a Debian package around that image: menu entry, icons, {@code sealbook} on the path. It has no scripts that
 *       run while it is installed.
 * </ol>
 *
 * Arguments: the finished folder, the project's root, the folder to write to, the version. Runs on the JDK whose runtime is packaged.
 */
final class MakePackage {

    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.accessibility",
            "jdk.charsets",
            "jdk.crypto.cryptoki",
            "jdk.crypto.ec",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.net",
            "jdk.unsupported",
            "jdk.unsupported.desktop",
            "jdk.xml.dom",
            "jdk.zipfs");

    private final Path program;
    private final Path root;
    private final Path target;
    private final String version;

    private MakePackage(String... arguments) {
        program = Path.of(arguments[0]);
        root = Path.of(arguments[1]);
        target = Path.of(arguments[2]);
        version = arguments[3];
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("java.awt.headless", "true");
        MakePackage make = new MakePackage(arguments);
        Path image = make.image();
        System.out.println(image);
        if (onThePath("dpkg-deb")) {
            System.out.println(make.debian(image));
        }
    }

    private Path image() throws IOException {
        Icon.write(
                root.resolve("app/src/main/resources/org/sealbook/workstation/theme/fonts/NotoSansSC-Bold.ttf"),
                icons());
        Path input = empty(target.resolve("input"));
        copy(program.resolve("lib"), input);
        Files.delete(input.resolve("built-by.txt"));
        empty(input.resolve("fx"));
        Path images = empty(target.resolve("image"));
        List<String> arguments = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                "sealbook",
                "--app-version",
                version,
                "--dest",
                images.toString(),
                "--input",
                input.toString(),
                "--main-jar",
                "app-" + version + ".jar",
                "--main-class",
                "org.sealbook.Main",
                "--icon",
                icons().resolve("512.png").toString(),
                "--add-modules",
                String.join(",", MODULES)));
        for (String option : javaOptions(input.resolve("java.args"))) {
            arguments.addAll(List.of("--java-options", option));
        }
        ToolProvider jpackage = ToolProvider.findFirst("jpackage").orElseThrow();
        int code = jpackage.run(System.out, System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("jpackage: " + code);
        }
        // After jpackage, which would put every jar that it is given on the class path; JavaFX belongs on the module
        // path.
        Path image = images.resolve("sealbook");
        copy(program.resolve("lib/fx"), image.resolve("lib/app/fx"));
        return image;
    }

    /** The one list of arguments, and where JavaFX lies in the package. The native launcher reads no argument files. */
    private static List<String> javaOptions(Path file) throws IOException {
        List<String> options = new ArrayList<>(Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
        options.add("--module-path=$APPDIR/fx");
        return options;
    }

    private Path debian(Path image) throws IOException, InterruptedException {
        Path tree = empty(target.resolve("debian"));
        Path sources = root.resolve("installer/src/main/debian");
        copy(image, tree.resolve("opt/sealbook"));
        place(sources.resolve("sealbook"), tree.resolve("usr/bin/sealbook"));
        Files.setPosixFilePermissions(tree.resolve("usr/bin/sealbook"), PosixFilePermissions.fromString("rwxr-xr-x"));
        place(sources.resolve("sealbook.desktop"), tree.resolve("usr/share/applications/sealbook.desktop"));
        place(root.resolve("LICENSE"), tree.resolve("usr/share/doc/sealbook/copyright"));
        for (int size : Icon.SIZES) {
            place(
                    icons().resolve(size + ".png"),
                    tree.resolve("usr/share/icons/hicolor/%1$dx%1$d/apps/sealbook.png".formatted(size)));
        }
        String architecture = Map.of("amd64", "amd64", "aarch64", "arm64").get(System.getProperty("os.arch"));
        String control = Files.readString(sources.resolve("control"))
                .replace("${version}", version)
                .replace("${architecture}", architecture)
                .replace("${size}", Long.toString(size(tree) / 1024));
        Files.createDirectories(tree.resolve("DEBIAN"));
        Files.writeString(tree.resolve("DEBIAN/control"), control);
        Path deb = target.resolve("sealbook_%s_%s.deb".formatted(version, architecture));
        Process build = new ProcessBuilder(
                        "dpkg-deb", "-Zxz", "-z2", "--root-owner-group", "--build", tree.toString(), deb.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (build.waitFor() != 0) {
            throw new IllegalStateException("dpkg-deb: " + build.exitValue());
        }
        return deb;
    }

    private Path icons() {
        return target.resolve("icons");
    }

    private static boolean onThePath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static void place(Path file, Path where) throws IOException {
        Files.createDirectories(where.getParent());
        Files.copy(file, where);
    }

    private static long size(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static Path empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path path :
                        old.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path there = to.resolve(from.relativize(path).toString());
                if (!Files.isDirectory(there)) {
                    Files.copy(path, there, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
