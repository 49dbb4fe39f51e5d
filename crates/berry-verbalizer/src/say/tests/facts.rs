//! Facts.

use expect_test::expect;

use super::*;

#[test]
fn facts() {
    let mut table = String::new();
    let facts: &[fn(&World) -> Fact] = &[
        |w| {
            stated(
                w,
                ("Uruguay", "烏拉圭"),
                w.capital(),
                ("Montevideo", "蒙特維多"),
            )
        },
        |w| stated(w, ("France", "法國"), w.borders(), ("Spain", "西班牙")),
        |w| stated(w, ("France", "法國"), w.continent(), ("Europe", "歐洲")),
        |w| {
            stated(
                w,
                ("Paris", "巴黎"),
                w.property("located in", "位於"),
                ("France", "法國"),
            )
        },
        |w| {
            stated(
                w,
                ("Paris", "巴黎"),
                w.between(
                    w.property("country", "所屬國家"),
                    ("city", "城市"),
                    ("", ""),
                ),
                ("France", "法國"),
            )
        },
        |w| {
            stated(
                w,
                ("gold", "金"),
                w.property("density", "密度"),
                ("19.3 g/cm³", "19.3 g/cm³"),
            )
        },
        |w| {
            stated(
                w,
                ("radium", "鐳"),
                w.property("discovered by", "由…發現"),
                ("Marie Curie", "居禮夫人"),
            )
        },
        |w| {
            stated(
                w,
                ("radium", "鐳"),
                w.property("discovery year", "發現年份"),
                ("1898", "1898年"),
            )
        },
        |w| {
            stated(
                w,
                ("Marie Curie", "居禮夫人"),
                w.property("discovered", "發現的元素"),
                ("radium", "鐳"),
            )
        },
        |w| stated(w, ("Mongolia", "蒙古"), w.landlocked(), ("true", "是")),
        |w| stated(w, ("France", "法國"), w.landlocked(), ("false", "否")),
        |w| {
            stated(
                w,
                ("France", "法國"),
                w.property("UN member", "聯合國會員國"),
                ("true", "是"),
            )
        },
        |w| {
            stated(
                w,
                ("uranium", "鈾"),
                w.property("radioactive", "具放射性"),
                ("true", "是"),
            )
        },
        |w| {
            stated(
                w,
                ("Guam", "關島"),
                w.property("administered by", "管轄國"),
                ("United States", "美國"),
            )
        },
        |w| {
            stated(
                w,
                ("GPT-4", "GPT-4"),
                w.property("uses", "使用的技術"),
                ("attention", "注意力機制"),
            )
        },
        |w| {
            stated(
                w,
                ("lossy compression", "有損壓縮"),
                w.property("explains well", "解釋得好的面向"),
                ("hallucination", "幻覺"),
            )
        },
        |w| {
            stated(
                w,
                ("hallucination", "幻覺"),
                w.property("missed by", "解釋不了它的比喻"),
                ("statistical map", "統計地圖"),
            )
        },
        |w| {
            stated(
                w,
                ("language model", "語言模型"),
                w.property("pictured as", "被比喻為"),
                ("lossy compression", "有損壓縮"),
            )
        },
        |w| {
            stated(
                w,
                ("Turing test", "圖靈測試"),
                w.property("named after", "命名由來"),
                ("Alan Turing", "圖靈"),
            )
        },
        |w| {
            stated(
                w,
                ("Montevideo", "蒙特維多"),
                w.property("capital of", "首都所屬國家"),
                ("Uruguay", "烏拉圭"),
            )
        },
        |w| {
            stated(
                w,
                ("France", "法國"),
                w.property("member of", "屬於"),
                ("European Union", "歐盟"),
            )
        },
        |w| {
            stated(
                w,
                ("Geoffrey Hinton", "傑佛瑞·辛頓"),
                w.property("award received", "獲得的獎項"),
                ("Turing Award", "圖靈獎"),
            )
        },
    ];
    for make in facts {
        for world in [ENGLISH, CHINESE] {
            table.push_str(&fact(&make(&world), world.language));
            table.push('\n');
        }
    }
    expect![[r"
        The capital of Uruguay is Montevideo.
        烏拉圭的首都是蒙特維多。
        France borders Spain.
        法國與西班牙接壤。
        France is in Europe.
        法國位於歐洲。
        Paris is in France.
        巴黎位於法國。
        Paris is in France.
        巴黎位於法國。
        The density of gold is 19.3 g/cm³.
        金的密度是 19.3 g/cm³。
        Radium was discovered by Marie Curie.
        鐳由居禮夫人發現。
        The discovery year of radium is 1898.
        鐳的發現年份是1898年。
        Marie Curie discovered radium.
        居禮夫人發現了鐳。
        Mongolia is landlocked.
        蒙古是內陸國。
        France is not landlocked.
        法國不是內陸國。
        France is a UN member.
        法國是聯合國會員國。
        Uranium is radioactive.
        鈾具放射性。
        Guam is administered by the United States.
        關島的管轄國是美國。
        GPT-4 uses attention.
        GPT-4 使用注意力機制。
        Lossy compression explains hallucination well.
        有損壓縮解釋得好的面向是幻覺。
        Hallucination is missed by statistical map.
        統計地圖解釋不了幻覺。
        Language model is pictured as lossy compression.
        語言模型被比喻為有損壓縮。
        The Turing test was named after Alan Turing.
        圖靈測試的命名由來是圖靈。
        Montevideo is the capital of Uruguay.
        蒙特維多是烏拉圭的首都。
        France is a member of the European Union.
        法國屬於歐盟。
        The award received by Geoffrey Hinton is the Turing Award.
        傑佛瑞·辛頓獲得了圖靈獎。
    "]]
    .assert_eq(&table);
}
