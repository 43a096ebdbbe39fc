package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sealbook.journal.FileLayer;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.SystemClock;
import org.sealbook.record.CanonicalJson;
import org.sealbook.tlog.FormatException;

/** An office that is worked in by command lines alone, each as a process of its own would. */
record TestedOffice(Path data) {

    static final String PASSWORD = "only for tests";
    static final String POINTS = "facts,material,procedure,text,fee,discussion";

    private static final Map<String, String> ENVIRONMENT =
            Map.of("LANG", "en_US.UTF-8", "SEALBOOK_PASSWORD", PASSWORD, "SEALBOOK_NEW_PASSWORD", PASSWORD);

    /** Founds it: admin; chen, a notary who handles; wang, a notary who approves. */
    static TestedOffice found(Path data) {
        TestedOffice office = new TestedOffice(data);
        office.done(
                "",
                "office",
                "init",
                "--origin-domain",
                "consortium.example",
                "--code",
                "ludao",
                "--name",
                "鹭屿市鹭岛公证处",
                "--word",
                "鹭岛",
                "--admin-name",
                "林一");
        office.done("", "staff", "add", "--sign-in", "chen", "--name", "陈海", "--role", "notary");
        office.done(
                "admin", "staff", "add", "--sign-in", "wang", "--name", "王潮", "--role", "notary", "--role", "approver");
        return office;
    }

    /** Founds one of several with nobody but its administrator, who needs not be named. */
    static TestedOffice found(Path data, String code, String name) {
        TestedOffice office = new TestedOffice(data);
        office.done(
                "",
                "office",
                "init",
                "--origin-domain",
                "consortium.example",
                "--code",
                code,
                "--name",
                name,
                "--word",
                "鹭屿",
                "--admin-name",
                "林一");
        return office;
    }

    /** Brings offices together: each applies, the first founds, all join. */
    static void join(Path folder, TestedOffice... offices) {
        List<String> found = new ArrayList<>(List.of("consortium", "found", "--quorum", "1", "--application"));
        for (TestedOffice office : offices) {
            String application =
                    folder.resolve(office.data().getFileName() + ".application").toString();
            office.done("", "consortium", "apply", "--out", application);
            found.add(application);
        }
        String document = folder.resolve("consortium.json").toString();
        found.addAll(List.of("--out", document));
        Object digest = offices[0].done("", found.toArray(String[]::new)).get("digest");
        for (TestedOffice office : offices) {
            office.done("", "consortium", "join", document, "--digest", String.valueOf(digest));
        }
    }

    /** The office opened in this process by its administrator. */
    Office open() throws Exception {
        OfficeFolder folder = new OfficeFolder(data, FileLayer.real());
        return Office.open(folder, folder.person("admin").orElseThrow(), PASSWORD.toCharArray(), new SystemClock());
    }

    /** @param user empty to name nobody */
    Run run(String user, String... arguments) {
        return run(ENVIRONMENT, user, arguments);
    }

    Run run(Map<String, String> environment, String user, String... arguments) {
        List<String> line = new ArrayList<>(List.of("--data", data.toString(), "--json"));
        if (!user.isEmpty()) {
            line.addAll(List.of("--user", user));
        }
        line.addAll(List.of(arguments));
        Map<String, String> own = new HashMap<>(environment);
        own.put(
                "SEALBOOK_STATE",
                data.resolveSibling(data.getFileName() + "-state").toString());
        return Run.in(own, Optional.empty(), line.toArray(String[]::new));
    }

    /** Runs what must succeed; answers its JSON. */
    Map<?, ?> done(String user, String... arguments) {
        Run run = run(user, arguments);
        assertEquals(0, run.exit(), run.out() + run.err());
        return json(run);
    }

    String id(String user, String... arguments) {
        return String.valueOf(done(user, arguments).get("id"));
    }

    /** A case that is being examined. */
    String examinedCase() {
        String id = id(
                "chen",
                "case",
                "open",
                "--matter",
                "declaration",
                "--category",
                "内民",
                "--handling",
                "chen",
                "--applicant",
                "张三;resident-id;11010519491231002X");
        done("chen", "case", "step", id, "apply");
        done("chen", "case", "step", id, "accept");
        done(
                "chen",
                "case",
                "step",
                id,
                "notice",
                "--set",
                "manner=paper",
                "--set",
                "signer=applicant",
                "--set",
                "text=已告知");
        done("chen", "case", "step", id, "examine");
        return id;
    }

    static Map<?, ?> json(Run run) {
        try {
            return (Map<?, ?>) CanonicalJson.parse(TestText.bytes(run.out()));
        } catch (FormatException e) {
            throw new AssertionError(run.out() + run.err(), e);
        }
    }

    /** The object under a name of another. */
    static Map<?, ?> map(Map<?, ?> json, String name) {
        return (Map<?, ?>) Objects.requireNonNull(json.get(name), name);
    }

    /** The objects of a list under a name. */
    static List<Map<?, ?>> maps(Map<?, ?> json, String name) {
        List<Map<?, ?>> maps = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(json.get(name), name)).forEach(each -> maps.add((Map<?, ?>) each));
        return maps;
    }

    /** The key of the sentence with which a command failed. */
    static String error(Run run) {
        return String.valueOf(map(json(run), "error").get("key"));
    }
}
