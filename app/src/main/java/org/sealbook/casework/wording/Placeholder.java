package org.sealbook.casework.wording;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.fact.Codes;
import org.sealbook.ledger.Refusal;

/** What a text may leave to be filled from the case, written <code>{code}</code>. */
public enum Placeholder implements Coded {
    MATTER("matter", "公证事项"),
    CATEGORY("category", "类别"),
    APPLICANTS("applicants", "申请人"),
    RELATED("related", "关系人"),
    AGENTS("agents", "代理人"),
    HANDLER("handler", "承办公证员"),
    SECOND("second", "第二名办理人员"),
    OPENED_ON("opened-on", "申请日期"),
    ACCEPTED_ON("accepted-on", "受理日期"),
    DEADLINE("deadline", "办理期限"),
    TODAY("today", "日期"),
    GROUND("ground", "法定情形"),
    REASON("reason", "理由"),
    NUMBERS("numbers", "公证书编号"),
    RECEIVER("receiver", "领取人"),
    OWED("owed", "应收金额"),
    PAID("paid", "已收金额"),
    DUE("due", "待付金额"),
    CLOSED_AS("closed-as", "结案方式"),
    CLOSED_ON("closed-on", "结案日期"),
    FILE_CLASS("file-class", "卷宗密级"),
    RETENTION("retention", "保管期限"),
    KEPT_UNTIL("kept-until", "保管至"),
    MAIN_PAGES("main-pages", "正卷页数"),
    AUXILIARY_PAGES("auxiliary-pages", "副卷页数");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BLANK = Pattern.compile("【[^【】\\r\\n]{1,60}】");

    private final String code;
    private final String zh;

    Placeholder(String code, String zh) {
        this.code = code;
        this.zh = zh;
    }

    @Override
    public String code() {
        return code;
    }

    /** What stands in a text where the case does not know it: the name of what is missing, for somebody to fill in. */
    public String blank() {
        return "【" + zh + "】";
    }

    /**
     * Refuses a text with a place that nothing fills, or a brace that belongs to none.
     *
     * @param where the place of the text in its document
     */
    static void requireKnown(String where, String text) {
        String rest = PLACE.matcher(text).replaceAll(place -> {
            if (Codes.find(values(), place.group(1)).isEmpty()) {
                throw unknown(where, place.group());
            }
            return "";
        });
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            throw unknown(where, rest.indexOf('{') >= 0 ? "{" : "}");
        }
    }

    /** The text with its places filled by what is known. */
    public static String fill(String text, Function<Placeholder, String> known) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        Codes.find(values(), place.group(1)).map(known).orElseGet(place::group)));
    }

    /** The blanks that still stand in a text, in their order, each with its brackets. */
    public static List<String> blanks(String text) {
        return BLANK.matcher(text).results().map(found -> found.group()).toList();
    }

    private static Refusal unknown(String where, String what) {
        return new Refusal(
                "refusal.document.unknown-placeholder",
                where,
                what,
                Arrays.stream(values()).map(each -> "{" + each.code + "}").collect(Collectors.joining(", ")));
    }
}
