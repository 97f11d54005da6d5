package jp.musubi.bench;

import java.util.List;

/**
 * Sentences as they stand in real records, with gaps: {t} a technology's name, {m} what it makes,
 * {s} how a site puts a problem, {a} what answers it, {f} why a function helps, {p} place, {d}
 * department, {w} profession, {x} material, {y} process, {n} a number.
 */
final class Phrases {
  static final List<String> SEED_TITLES =
      List.of(
          "{t}による{m}の試作と量産",
          "{x}の{y}で{m}を小ロットから",
          "{m}の設計・製造（{t}）",
          "{t}を活かした{m}",
          "{p}向け{m}の開発",
          "{t}と{y}の一貫加工",
          "{m}に使える{t}の技術",
          "{d}で使う{m}の共同開発先を求む");

  static final List<String> SEED_SUMMARIES =
      List.of(
          "{t}を軸に、{m}などを{x}から一貫して手がける。",
          "{y}の設備を{n}台持ち、{m}の試作は{n}日で渡せる。",
          "図面がなくても現物の測定から起こし、{p}での仮付けに立ち会う。",
          "{f}",
          "{d}の先生方と{m}を{n}品目つくってきた。",
          "{x}を使った{m}で、洗浄と消毒を{n}回くり返しても性能が変わらない。",
          "{p}で「{s}」という声を聞き、{m}を試作した。",
          "これまで自動車や家電の部品を作ってきたが、{t}を医療や介護に役立てたい。",
          "大学と{n}年続けた{t}の研究成果を使える形にした。");

  static final List<String> SEED_ADVANTAGES =
      List.of(
          "月{n}個からの小ロットでも、段取りを共通化して{n}日で出荷できる。",
          "従来品より{n}％軽く、{w}一人で扱える。",
          "設計から検査まで社内で行うので、寸法の直しがその日に済む。",
          "{x}を使うため、同じ用途の輸入品の{n}割の価格に収まる。",
          "薄さ{n}mmでも強度を保ち、{p}の限られた場所に置ける。",
          "特許第{n}0{n}1号の機構で、電源がなくても動く。");

  static final List<String> PROBLEMS =
      List.of(
          "{p}で{s}ことが多く、{w}が手を取られている。",
          "{s}ため、やり直しが1日に{n}回ある。",
          "{d}の患者では特に{s}。",
          "夜勤では{w}が{n}人しかおらず、{s}のに気づくのが遅れる。",
          "{s}。今の道具では防げず、家族からも苦情がある。",
          "処置のたびに{s}ので、時間が{n}分余計にかかる。");

  static final List<String> NEED_TITLES =
      List.of(
          "{p}で{s}のを防ぎたい", "{s}ときの{w}の負担を減らす", "{s}（{d}）", "{p}の{s}問題", "{s}、{s2}", "{d}の患者が{s}");

  static final List<String> POPULATIONS =
      List.of(
          "{d}に入院する高齢の患者、年{n}0人ほど",
          "{p}で働く{w}と、その介助を受ける方",
          "在宅で療養し、家族が世話をする方",
          "体重{n}kg未満の小児と、皮膚の弱い高齢者");

  static final List<String> OUTCOMES =
      List.of(
          "やり直しを{n}％減らし、準備を{n}分以内に終える",
          "{s}ことがなくなり、{w}が一人で対応できる",
          "患者の痛みと不安が減り、夜も眠れる",
          "事故の報告が年{n}件から半分になる");

  static final List<String> PRACTICES =
      List.of(
          "テープとガーゼで手作りし、{w}が{n}分ごとに見に行っている。",
          "市販の{a}を試したが、{p}では置き場所がなく使われなくなった。",
          "声をかけて待つしかなく、記録は紙に書いている。",
          "二人がかりで行い、腰を痛めた{w}が昨年{n}人いた。",
          "{x}の板を切って当てているが、洗えず毎回捨てている。");

  static final List<String> PRODUCTS =
      List.of(
          "海外の製品は大きく、体格に合わない。価格も{n}万円を超える。",
          "{a}が売られているが、消毒クロスで拭くと{n}か月で傷む。",
          "同じような品は見つからない。",
          "電池の交換が多く、{w}に嫌われている。");

  static final List<String> MUSTS =
      List.of(
          "消毒クロスで拭ける、または使い捨てで1回{n}00円以内",
          "{w}一人で{n}分以内に準備できる",
          "MRIやX線の妨げにならない",
          "重さ{n}00g以下",
          "{p}の幅{n}0cmの通路を通る",
          "音が鳴らず、夜間も患者を起こさない");

  static final List<String> FREQUENCIES =
      List.of("1日{n}回、年{n}00件", "月に{n}回ほど", "{p}で週{n}件、うち報告{n}件", "毎回");

  static final List<String> COMPANIES =
      List.of(
          "製作所", "工業", "精機", "化成", "電子", "メディカル", "テック", "繊維", "樹脂", "金型", "システムズ", "研究所", "技研",
          "産業", "硝子", "ゴム", "紙業", "計測");

  static final List<String> SURNAMES =
      List.of(
          "佐藤", "高橋", "斎藤", "渡辺", "菅原", "阿部", "遠藤", "星野", "長谷川", "安藤", "三浦", "橋本", "石井", "松田", "大竹",
          "栗原", "円谷", "小野寺", "根本", "丸山", "サンライズ", "アルファ", "みらい", "東洋", "日進", "富士見", "大和", "北斗");

  private Phrases() {}
}
