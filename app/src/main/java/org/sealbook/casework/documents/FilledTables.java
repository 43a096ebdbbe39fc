package org.sealbook.casework.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealbook.casework.catalogue.Material;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.fees.FeeBalance;
import org.sealbook.casework.fees.FeeRow;
import org.sealbook.casework.fees.Money;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.tariff.FeeItem;
import org.sealbook.reports.paper.DocumentBlock.Column;
import org.sealbook.reports.paper.DocumentBlock.Table;

/** The tables that documents fill from the case, as they are printed. Pure. */
final class FilledTables {

    private static final Column SERIAL = new Column("序号", 2, false);
    private static final String ERASED = "（已清除）";

    private FilledTables() {}

    static Table materials(Matter matter) {
        List<List<String>> rows = new ArrayList<>();
        for (Material material : matter.materials()) {
            rows.add(List.of(next(rows), material.zh(), "", ""));
        }
        return new Table(
                List.of(SERIAL, new Column("证明材料", 14, false), new Column("份数", 3, true), new Column("备注", 5, false)),
                rows);
    }

    /** @param items by their codes; what the list does not name any more is called by its code */
    static Table fees(List<FeeRow> fees, Map<String, FeeItem> items) {
        List<List<String>> rows = new ArrayList<>();
        for (FeeRow fee : fees) {
            switch (fee.kind()) {
                case CHARGED -> rows.add(charged(next(rows), fee, items));
                case REDUCED -> rows.add(List.of(next(rows), "减免", "", "", "−" + Money.yuan(fee.amount())));
                case PAID, REFUNDED -> {}
            }
        }
        rows.add(List.of("", "合计", "", "", Money.yuan(FeeBalance.of(fees).owed())));
        return new Table(
                List.of(
                        SERIAL,
                        new Column("项目", 9, false),
                        new Column("数量", 4, true),
                        new Column("单价（元）", 5, true),
                        new Column("金额（元）", 5, true)),
                rows);
    }

    private static List<String> charged(String serial, FeeRow fee, Map<String, FeeItem> items) {
        Optional<FeeItem> item = fee.item().flatMap(code -> Optional.ofNullable(items.get(code)));
        return List.of(
                serial,
                item.map(FeeItem::zh).or(fee::item).orElse(""),
                fee.quantity() + item.map(each -> " " + each.unit()).orElse(""),
                Money.yuan(fee.amount() / fee.quantity()),
                Money.yuan(fee.amount()));
    }

    static Table evidence(List<EvidenceRow> evidence) {
        List<List<String>> rows = new ArrayList<>();
        for (EvidenceRow file : evidence) {
            rows.add(List.of(
                    next(rows),
                    file.fileName().orElse(ERASED),
                    String.format(Locale.ROOT, "%,d", file.size()),
                    file.sha256().hex().replaceAll("(.{4})(?!$)", "$1 ")));
        }
        return new Table(
                List.of(
                        SERIAL,
                        new Column("文件", 8, false),
                        new Column("长度（字节）", 5, true),
                        new Column("SHA-256", 12, false)),
                rows);
    }

    /** What was issued, with room for how many of each are handed over. */
    static Table certificates(List<CertificateRow> certificates) {
        List<List<String>> rows = new ArrayList<>();
        for (CertificateRow certificate : certificates) {
            Optional<NumberRow> number = certificate.number();
            if (certificate.state().isIssued() && number.isPresent()) {
                rows.add(List.of(
                        next(rows),
                        number.get().number().text(),
                        CaseValues.day(number.get().issueDate()),
                        "",
                        ""));
            }
        }
        return new Table(
                List.of(
                        SERIAL,
                        new Column("公证书编号", 11, false),
                        new Column("出具日期", 6, false),
                        new Column("正本（份）", 4, true),
                        new Column("副本（份）", 4, true)),
                rows);
    }

    /**
     * The papers in a file.
     *
     * @param papers each by volume, title, first and last page
     */
    static Table catalogue(List<List<String>> papers) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> paper : papers) {
            List<String> row = new ArrayList<>(List.of(next(rows)));
            row.addAll(paper);
            rows.add(row);
        }
        return new Table(
                List.of(
                        SERIAL,
                        new Column("卷", 3, false),
                        new Column("文书材料题名", 15, false),
                        new Column("页次", 4, true),
                        new Column("备注", 4, false)),
                rows);
    }

    private static String next(List<List<String>> rows) {
        return Integer.toString(rows.size() + 1);
    }

    static Map<String, FeeItem> byCode(List<FeeItem> items) {
        return items.stream().collect(Collectors.toMap(FeeItem::code, item -> item));
    }
}
