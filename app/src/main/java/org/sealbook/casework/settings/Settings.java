package org.sealbook.casework.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.sealbook.casework.catalogue.Catalogue;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Refusal;

/**
 * The office's data as it is in force. What stands here is what was acknowledged: {@link SettingsDesk} tells of each change, and only
 * this process writes. So it may be asked on any thread, and within decisions.
 */
public final class Settings {

    private record Key(SettingKind<?> kind, int version) {}

    private final SettingBook book;
    private final OfficeClock clock;
    private final ZoneId zone;
    private final Map<Key, Setting<?>> known = new ConcurrentHashMap<>();
    private volatile Map<SettingKind<?>, List<SettingVersion>> versions = Map.of();

    public Settings(SettingBook book, OfficeClock clock, ZoneId zone) {
        this.book = book;
        this.clock = clock;
        this.zone = zone;
        refresh();
    }

    /** The day by the office's clock and zone. */
    public LocalDate today() {
        return day(clock.now().time());
    }

    /** In which day a moment lies, by the office's zone. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** What is in force today. */
    public <T> Setting<T> current(SettingKind<T> kind) {
        return at(kind, today());
    }

    /**
     * What is in force on a day: of the versions effective by then, the one that came into force last; a version whose document was
     * erased is passed over.
     */
    public <T> Setting<T> at(SettingKind<T> kind, LocalDate day) {
        int version = versions(kind).stream()
                .filter(each -> !each.effectiveFrom().isAfter(day) && each.held())
                .max(SettingVersion.LATER)
                .map(SettingVersion::version)
                .orElse(SettingVersion.SHIPPED);
        return version(kind, version);
    }

    /**
     * One version.
     *
     * @throws Refusal where there is no such version, or its document was erased
     */
    public <T> Setting<T> version(SettingKind<T> kind, int version) {
        Key key = new Key(kind, version);
        Setting<?> found = known.get(key);
        if (found == null) {
            found = read(kind, version);
            known.put(key, found);
        }
        @SuppressWarnings("unchecked") // the key holds the kind that made the value
        Setting<T> setting = (Setting<T>) found;
        return setting;
    }

    /** Every version of a kind, oldest first, what was shipped included. */
    public List<SettingVersion> versions(SettingKind<?> kind) {
        return Objects.requireNonNull(versions.get(kind));
    }

    /** The catalogue under which a case is opened today. */
    public Catalogue catalogue() {
        return current(SettingKind.CATALOGUE).value();
    }

    /** The catalogue of a version: that under which a case was opened. */
    public Catalogue catalogue(int version) {
        return version(SettingKind.CATALOGUE, version).value();
    }

    /** Reads what is on record now, after it changed. */
    void refresh() {
        Map<SettingKind<?>, List<SettingVersion>> fresh = new HashMap<>();
        for (SettingKind<?> kind : SettingKind.ALL) {
            List<SettingVersion> all = new ArrayList<>();
            all.add(SettingVersion.shipped(kind));
            all.addAll(book.recorded(kind));
            fresh.put(kind, List.copyOf(all));
        }
        versions = Map.copyOf(fresh);
        SettingKind.ALL.forEach(this::current);
    }

    private <T> Setting<T> read(SettingKind<T> kind, int version) {
        SettingVersion found = versions(kind).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> new Refusal("refusal.setting.unknown", kind.code(), Integer.toString(version)));
        String document = found.change().isEmpty()
                ? kind.shipped()
                : book.document(kind, version)
                        .orElseThrow(
                                () -> new Refusal("refusal.setting.erased", kind.code(), Integer.toString(version)));
        return new Setting<>(found, document, kind.read(document));
    }
}
