import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the folder of the JDK that runs it, which is the build's toolchain, into the file named by the argument. */
final class BuiltBy {

    private BuiltBy() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), System.getProperty("java.home") + "\n");
    }
}
