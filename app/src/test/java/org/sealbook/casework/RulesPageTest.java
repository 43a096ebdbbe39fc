package org.sealbook.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealbook.casework.procedure.Objection;

/** Every rule has a test that names it, and the page of rules says what the tests say. */
class RulesPageTest {

    private static final Path ROOT = Path.of(System.getProperty("sealbook.root"));
    private static final Path PAGE = ROOT.resolve("docs/rules.md");

    /** Writes the page anew instead of comparing it. */
    private static final String WRITE = "sealbook.rules.write";

    private record Shown(Rule rule, Method test) {}

    @Test
    void everyRuleHasATestThatNamesIt() throws Exception {
        Set<String> functions = functions();
        Set<String> named = shown().stream()
                .flatMap(each -> Stream.of(each.rule().of()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> untested = new TreeSet<>(functions);
        untested.removeAll(named);
        assertEquals(Set.of(), untested, "rules that no test names with @Rule");
    }

    @Test
    void everyFunctionThatATestNamesIsThere() throws Exception {
        Map<String, Class<?>> classes = classes(ROOT.resolve("app/src/main/java"), path -> true);
        for (Shown each : shown()) {
            for (String named : each.rule().of()) {
                int dot = named.indexOf('.');
                Class<?> holder = classes.get(named.substring(0, dot));
                assertEquals(
                        true,
                        holder != null
                                && Arrays.stream(holder.getDeclaredMethods())
                                        .anyMatch(method -> method.getName().equals(named.substring(dot + 1))),
                        named + " of " + each.test());
            }
        }
    }

    @Test
    void thePageOfRulesIsWhatTheTestsSay() throws Exception {
        String page = page();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, page);
        }
        assertEquals(
                page,
                Files.exists(PAGE) ? Files.readString(PAGE) : "",
                "docs/rules.md is not what the tests say; write it anew with: mvn test -pl app -am"
                        + " -Dtest=RulesPageTest -D"
                        + WRITE + "=true -Dsurefire.failIfNoSpecifiedTests=false");
    }

    private static String page() throws Exception {
        StringBuilder page = new StringBuilder("""
            # Rules

            What binds the office, where it is written, which function decides it, and the tests that show it. Made from the tests'
            annotations (`org.sealbook.casework.Rule`) by `RulesPageTest`; a rule without a test fails the build.

            | rule | what the test shows | source | decided by | test |
            |---|---|---|---|---|
            """);
        for (Shown each : shown()) {
            page.append("| %s | %s | %s | %s | `%s` |%n"
                    .formatted(
                            each.rule().id(),
                            sentence(each.test().getName()),
                            each.rule().source(),
                            Stream.of(each.rule().of())
                                    .map(name -> "`" + name + "`")
                                    .collect(Collectors.joining(", ")),
                            each.test().getDeclaringClass().getSimpleName()));
        }
        return page.toString().replace("\r\n", "\n");
    }

    private static String sentence(String name) {
        String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static List<Shown> shown() throws Exception {
        List<Shown> shown = new ArrayList<>();
        for (Class<?> each :
                classes(ROOT.resolve("app/src/test/java"), path -> names(path)).values()) {
            for (Method method : each.getDeclaredMethods()) {
                Optional.ofNullable(method.getAnnotation(Rule.class))
                        .ifPresent(rule -> shown.add(new Shown(rule, method)));
            }
        }
        shown.sort(Comparator.comparing(
                        (Shown each) -> Integer.valueOf(each.rule().id().substring(1)))
                .thenComparing(each -> each.test().getDeclaringClass().getSimpleName())
                .thenComparing(each -> each.test().getName()));
        return shown;
    }

    private static boolean names(Path path) {
        try {
            return Files.readString(path).contains("@Rule(");
        } catch (IOException e) {
            throw new AssertionError(path.toString(), e);
        }
    }

    /** The functions of casework that object to an act, each in a class of rules. */
    private static Set<String> functions() throws Exception {
        Set<String> functions = new TreeSet<>();
        for (Class<?> each : classes(
                        ROOT.resolve("app/src/main/java"),
                        path -> path.getFileName().toString().endsWith("Rules.java"))
                .values()) {
            for (Method method : each.getDeclaredMethods()) {
                if (!Modifier.isPrivate(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getGenericReturnType()
                                .getTypeName()
                                .equals("java.util.Optional<" + Objection.class.getName() + ">")) {
                    functions.add(each.getSimpleName() + "." + method.getName());
                }
            }
        }
        return functions;
    }

    private interface Which {
        boolean is(Path path);
    }

    private static Map<String, Class<?>> classes(Path sources, Which which) throws Exception {
        Map<String, Class<?>> classes = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(sources.resolve("org/sealbook/casework"))) {
            files = walk.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .filter(path -> !path.endsWith("RulesPageTest.java"))
                    .filter(which::is)
                    .toList();
        }
        for (Path file : files) {
            String name = sources.relativize(file)
                    .toString()
                    .replaceAll("\\.java$", "")
                    .replaceAll("[/\\\\]", ".");
            Class<?> found = Class.forName(name, false, RulesPageTest.class.getClassLoader());
            classes.put(found.getSimpleName(), found);
        }
        return classes;
    }
}
