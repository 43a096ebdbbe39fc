package org.sealbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sealbook.language.Words;
import org.sealbook.office.Session;
import picocli.CommandLine.Command;

/** {@code staff sessions}: who came and went at this machine, newest first. */
@Command(name = "sessions", description = "${bundle:help.staff.sessions}")
final class StaffSessionsCommand implements Callable<Integer> {

    private final Sealbook program;

    StaffSessionsCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        return new OfficeSession(program).work(office -> {
            Words words = new Words(program.output().messages(), office);
            List<Map<String, Object>> json = new ArrayList<>();
            Columns table = new Columns();
            for (Session each : office.people().sessions(office.person())) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("person", each.person().value());
                one.put("event", each.event().code());
                one.put("last", each.last().toString());
                one.put("times", each.times());
                json.add(one);
                table.row(
                        words.time(each.last()),
                        words.person(each.person()),
                        words.say(
                                each.times() > 1 ? "staff.session.times" : "staff.session.once",
                                each.event().code(),
                                each.times()));
            }
            program.output().answer(Map.of("sessions", json));
            table.print(program.output());
            return Exit.DONE;
        });
    }
}
