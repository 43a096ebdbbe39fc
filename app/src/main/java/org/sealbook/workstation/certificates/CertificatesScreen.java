package org.sealbook.workstation.certificates;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.reports.printing.Printers;
import org.sealbook.tlog.FormatException;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ModalPane;

/**
 * Certificates of all cases. Its subjects: empty for the list, {@code draft:} and a case's id for a new draft, {@code again:} and a
 * certificate's id for writing it anew, else the id of the certificate to be seen.
 */
public final class CertificatesScreen implements Screen {

    private final Around around;
    private final StackPane body = new StackPane();
    private final CertificateList list;
    private Optional<CertificatePage> page = Optional.empty();
    private Optional<DraftPage> draft = Optional.empty();

    public CertificatesScreen(Tools tools, Office office, Printers printers) {
        around = Around.of(tools, office, printers);
        around.over().getChildren().add(body);
        around.over().getStyleClass().add("certificates-screen");
        list = new CertificateList(around);
    }

    @Override
    public Node view() {
        return around.over();
    }

    @Override
    public void show(Optional<String> subject) {
        close();
        try {
            if (subject.isEmpty()) {
                body.getChildren().setAll(list);
                list.refresh();
            } else if (subject.get().startsWith(Around.DRAFT)) {
                write(DraftSource.ofCase(id(subject.get().substring(Around.DRAFT.length()))));
            } else if (subject.get().startsWith(Around.AGAIN)) {
                write(DraftSource.again(id(subject.get().substring(Around.AGAIN.length()))));
            } else {
                CertificatePage opened = new CertificatePage(around, id(subject.get()));
                page = Optional.of(opened);
                body.getChildren().setAll(opened);
                opened.refresh();
            }
        } catch (Refusal e) {
            body.getChildren().setAll(Placed.top(Troubles.pane(around.tools().messages(), e)));
        }
    }

    @Override
    public void leave() {
        close();
    }

    @Override
    public List<PaletteAction> actions() {
        return page.map(CertificatePage::actions)
                .or(() -> draft.map(DraftPage::actions))
                .orElse(List.of());
    }

    /** What was written and not saved is still there when the person comes back to it. */
    private void write(DraftSource source) {
        DraftPage writing = draft.filter(open -> open.source().equals(source) && open.isUnsaved())
                .orElseGet(() -> new DraftPage(around, source));
        draft = Optional.of(writing);
        body.getChildren().setAll(writing);
        writing.begin();
    }

    private void close() {
        // A sheet asks about the page under it.
        for (Node over : List.copyOf(around.over().getChildren())) {
            if (over instanceof ModalPane sheet) {
                sheet.close();
            }
        }
        page.ifPresent(CertificatePage::leave);
        page = Optional.empty();
        draft = draft.filter(DraftPage::isUnsaved);
    }

    private static Id id(String subject) {
        try {
            return Id.parse(subject);
        } catch (FormatException e) {
            throw new Refusal("refusal.certificate.unknown", subject);
        }
    }
}
