package org.sealbook.workstation.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.office.Office;
import org.sealbook.office.Session;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.work.Latest;

/** The people of the office in a list, one of them, or the table of who may what. */
public final class StaffScreen implements Screen {

    /** The subject of the table of duties. */
    static final String DUTIES = "duties";

    private final Tools tools;
    private final Office office;
    private final StackPane root = new StackPane();
    private final Latest reading;
    private final PersonSheets sheets;
    private final StaffList list;
    private Optional<String> subject = Optional.empty();

    public StaffScreen(Tools tools, Office office) {
        this.tools = tools;
        this.office = office;
        this.reading = new Latest(tools.background());
        this.sheets = new PersonSheets(tools, office, root, this::read);
        this.list = new StaffList(tools, sheets);
        root.setId("staff");
    }

    /**
     * Everybody, as this person may see them.
     *
     * @param signIns by person; whoever is disabled has none
     * @param mayManage whether the person at work may change anything here
     */
    record Seen(
            List<StaffMember> everybody, Map<Id, String> signIns, Id self, boolean mayManage, List<Session> sessions) {

        String signIn(StaffMember member) {
            return signIns.getOrDefault(member.id(), "–");
        }
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void show(Optional<String> wanted) {
        subject = wanted;
        read();
    }

    @Override
    public void leave() {
        reading.forget();
    }

    @Override
    public List<PaletteAction> actions() {
        return List.of(
                new PaletteAction(
                        tools.text("staff-screen.duties"),
                        "",
                        () -> tools.navigator().go(Place.of(ScreenName.STAFF, DUTIES))),
                new PaletteAction(tools.text("staff-screen.own-password"), "", sheets::ownPassword));
    }

    private void read() {
        reading.load(this::seen, this::shown, failure -> put(Troubles.pane(tools.messages(), failure)));
    }

    private Seen seen() throws Exception {
        Map<Id, String> signIns = new HashMap<>();
        office.people().signIns().forEach((name, id) -> signIns.put(id, name));
        return new Seen(
                office.staff().everybody(),
                signIns,
                office.person(),
                office.staff().acting(office.person()).may(Act.MANAGE_STAFF),
                office.people().sessions(office.person()));
    }

    private void shown(Seen seen) {
        if (subject.filter(DUTIES::equals).isPresent()) {
            put(DutiesPage.of(tools));
        } else if (subject.isPresent()) {
            String id = subject.get();
            put(PersonPage.of(
                    tools,
                    sheets,
                    seen,
                    seen.everybody().stream()
                            .filter(member -> member.id().value().equals(id))
                            .findFirst()));
        } else {
            list.show(seen);
            put(list.view());
        }
    }

    /** Keeps what lies over the page, such as a sheet that is being filled in. */
    private void put(Node page) {
        if (root.getChildren().isEmpty()) {
            root.getChildren().add(page);
        } else {
            root.getChildren().set(0, page);
        }
    }
}
