package dev.vitae.document;

import java.util.List;

/** Résumés of people who do not exist, in other scripts than Latin. */
public final class WorldSamples {
    private WorldSamples() {}

    /** From right to left, with Latin words and numbers in it, and a line of Hebrew. */
    public static ResumeContent arabic() {
        return of(
                        "ليلى حدّاد",
                        "دبي، الإمارات",
                        "مهندسة برمجيات بخبرة تسع سنوات في أنظمة الدفع والخدمات اللوجستية. أحوّل الأنظمة البطيئة إلى خدمات تعمل "
                                + "بالأحداث (Kafka) ويمكن لفرق صغيرة تشغيلها.",
                        new Experience(
                                "شركة الميناء للمدفوعات",
                                "كبيرة مهندسي البرمجيات",
                                "2021-04",
                                null,
                                """
                                قادت نقل التسويات من الدفعات الليلية إلى Kafka خلال 4 أشهر.
                                خفّضت زمن الاستجابة من 480 ms إلى 95 ms باستخدام PostgreSQL.
                                أشرفت على أربعة مهندسين."""),
                        new Education("جامعة القاهرة", "بكالوريوس", "علوم الحاسوب", "2012-10", "2015-03"),
                        List.of("Java", "قواعد البيانات", "إدارة الفرق"))
                .withSections(
                        List.of(new Section("تطوّع", List.of("مدرّبة برمجة للأطفال منذ 2019", "מדריכת תכנות לילדים"))));
    }

    public static ResumeContent chinese() {
        return of(
                "林晓雨",
                "上海，中国",
                "拥有九年支付与物流经验的后端工程师，擅长将缓慢脆弱的批处理系统改造成小团队即可运维的事件驱动服务（Kafka、PostgreSQL）。",
                new Experience(
                        "港湾支付有限公司",
                        "高级后端工程师",
                        "2021-04",
                        null,
                        """
                        主导将结算从夜间批处理迁移到 Kafka 流，商户到账时间从14小时缩短到4分钟。
                        用 PostgreSQL 读模型取代复杂联表，授权接口延迟从 480 毫秒降到 95 毫秒。
                        指导四名工程师，其中两人现已带领团队。"""),
                new Education("复旦大学", "硕士", "计算机科学", "2012-10", "2015-03"),
                List.of("Java", "分布式系统", "数据库"));
    }

    public static ResumeContent japanese() {
        return of(
                "佐藤 美咲",
                "東京都、日本",
                "決済と物流の分野で九年の経験を持つバックエンドエンジニア。小さなチームで運用できるサービスへ変えます。",
                new Experience("港湾ペイメント株式会社", "シニアエンジニア", "2021-04", null, "夜間バッチ処理から Kafka への移行を主導。"),
                new Education("東京大学", "修士", "情報科学", "2012-10", "2015-03"),
                List.of("Java", "分散システム"));
    }

    public static ResumeContent korean() {
        return of(
                "김서연",
                "서울, 대한민국",
                "결제와 물류 분야에서 9년간 일한 백엔드 엔지니어.",
                new Experience("하버페이먼츠 주식회사", "선임 백엔드 엔지니어", "2021-04", null, "야간 배치 정산을 Kafka 스트림으로 전환했습니다."),
                new Education("서울대학교", "석사", "컴퓨터공학", "2012-10", "2015-03"),
                List.of("Java", "분산 시스템"));
    }

    /** Ada, whose words are longer than any line. */
    public static ResumeContent longWords() {
        String word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);
        return of(
                        word,
                        word,
                        word + " " + word,
                        new Experience(word, word, "2021-04", null, word + "\n" + word),
                        new Education(word, word, word, "2012-10", "2015-03"),
                        List.of(word, "https://example.com/" + word))
                .withSections(List.of(new Section(word, List.of(word))));
    }

    private static ResumeContent of(
            String name, String location, String summary, Experience job, Education study, List<String> skills) {
        return ResumeContent.empty()
                .withPersonalInfo(new PersonalInfo(
                        name, "person@example.com", "+971 4 555 0134", location, null, "https://person.example/", null))
                .withSummary(summary)
                .withExperience(List.of(job))
                .withEducation(List.of(study))
                .withSkills(skills);
    }
}
