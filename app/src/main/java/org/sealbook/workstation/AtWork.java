package org.sealbook.workstation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sealbook.language.Messages;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeException;
import org.sealbook.office.Online;
import org.sealbook.office.Session;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.workstation.frame.Corner;
import org.sealbook.workstation.frame.Formats;
import org.sealbook.workstation.frame.Navigator;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.frame.Shell;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Who;
import org.sealbook.workstation.ledger.OpeningAudit;
import org.sealbook.workstation.work.Background;
import org.sealbook.workstation.work.FxGate;
import org.sealbook.workstation.work.RunningTasks;

/** An open office in the window, from signing in to signing out; its running tasks outlive a change of language. */
public final class AtWork {

    private final OpenOffice open;
    private final WindowSetup setup;
    private final Background background;
    private final RunningTasks tasks = new RunningTasks();
    private final Consumer<Settings> choose;
    private final Supplier<Settings> settings;
    private final Runnable lock;
    private final Runnable signOut;
    private Optional<Shell> shell = Optional.empty();
    private Optional<LinkWatch> watch = Optional.empty();
    private Runnable joining = () -> {};
    private boolean online;

    AtWork(
            OpenOffice open,
            WindowSetup setup,
            Background background,
            Consumer<Settings> choose,
            Supplier<Settings> settings,
            Runnable lock,
            Runnable signOut) {
        this.open = open;
        this.setup = setup;
        this.background = background;
        this.choose = choose;
        this.settings = settings;
        this.lock = lock;
        this.signOut = signOut;
    }

    /** A frame in this language; it stands where the one before stood. */
    Shell shell(Messages messages) {
        Optional<Place> here = shell.map(Shell::here);
        shell.ifPresent(Shell::dispose);
        Shell[] made = new Shell[1];
        Navigator navigator = new Navigator() {
            @Override
            public void go(Place place) {
                made[0].go(place);
            }

            @Override
            public void back() {
                made[0].back();
            }
        };
        Tools tools = new Tools(
                messages,
                new Formats(messages, open.office().identity().settings().zone(), setup.clock()),
                background,
                tasks,
                setup.files(),
                (tone, sentence) -> new Toasts(made[0]).say(tone, sentence),
                navigator);
        Who who = new Who(
                open.office().identity().name(),
                open.personName(),
                open.office().identity().demo(),
                setup.clock().now().grade());
        made[0] = new Shell(tools, who, Screens.of(tools, open.office()), () -> general(messages));
        shell = Optional.of(made[0]);
        watch.ifPresent(LinkWatch::close);
        watch = Optional.of(new LinkWatch(tools, open.office().peers(), made[0]));
        joining.run();
        joining = open.office().peers().onChange(() -> FxGate.run(() -> goOnline(tools)));
        goOnline(tools);
        if (here.isEmpty()) {
            OpeningAudit.begin(tools, open.office().ledger());
        }
        here.ifPresentOrElse(made[0]::go, made[0]::begin);
        return made[0];
    }

    /** Once for each office, as soon as it is in a consortium; where nobody can listen on its port, it dials only, and says so. */
    private void goOnline(Tools tools) {
        Optional<Consortium> consortium = open.office().peers().consortium();
        if (consortium.isPresent() && !online) {
            online = true;
            background.run(() -> begun(open.office(), consortium.get()), _ -> {}, tools::tell);
        }
    }

    private boolean begun(Office office, Consortium consortium) throws OfficeException {
        Online wanted = setup.online().apply(consortium, office.identity().origin());
        try {
            office.peers().goOnline(wanted);
        } catch (OfficeException e) {
            office.peers().goOnline(new Online(Optional.empty(), wanted.addresses(), wanted.pace()));
            throw e;
        }
        return true;
    }

    /** The frame as it stands. */
    public Optional<Shell> shell() {
        return shell;
    }

    /** The open office. */
    public Office office() {
        return open.office();
    }

    String personName() {
        return open.personName();
    }

    String title() {
        return open.office().identity().name();
    }

    /** Asks what runs to stop, waits for it, and lets the office go. Never on the FX thread. */
    void close() throws IOException {
        tasks.awaitEnd();
        try (Office office = open.office()) {
            office.people().note(office.person(), Session.Event.SIGNED_OUT);
        }
    }

    /** Asks everything to stop; on the FX thread, before {@link #close()}. */
    void stop() {
        joining.run();
        watch.ifPresent(LinkWatch::close);
        tasks.cancelAll();
        shell.ifPresent(Shell::dispose);
    }

    private List<PaletteAction> general(Messages messages) {
        Settings now = settings.get();
        return List.of(
                new PaletteAction(
                        messages.text("window.other-language"),
                        "",
                        () -> choose.accept(now.with(Corner.other(now.language())))),
                new PaletteAction(
                        messages.text("window.other-look"),
                        "",
                        () -> choose.accept(now.with(Corner.other(now.appearance())))),
                new PaletteAction(
                        messages.text("window.other-size"),
                        "",
                        () -> choose.accept(now.with(Corner.next(now.typeSize())))),
                new PaletteAction(messages.text("window.lock"), "Ctrl L", lock),
                new PaletteAction(messages.text("window.sign-out"), "", signOut));
    }
}
