package jp.musubi.need;

import java.util.regex.Pattern;

/**
 * Whether a text tells of a trouble: that something goes wrong, is hard, slow, heavy, unsafe. A
 * trouble that is named only to be detected or prevented is a purpose and tells nothing.
 */
final class Troubles {
  /** 転倒を検知する, 負担の軽減: what a wished-for thing is for. */
  private static final String NO_PURPOSE =
      "(?!(?:の|リスク|事故|時間)*(?:検知|検出|感知|探知|予測|予防|防止|軽減|削減|低減|解消|改善|対策|管理)"
          + "|(?:リスク|事故|時間)?を(?:検知|検出|感知|探知|察知|発見|見つけ|予測|予防|防|軽減|減ら|削減|低減|なく|無く|解消|改善|知らせ|管理|測))";

  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:困|大変|難し|むずかし|できな|出来な|られな|れない|えない|にくい|難い|づらい|辛い|つらい|痛|苦し|漏れ|漏ら|(?<![か])もれ[るて]"
              + "|(?<!い)ずれ|ズレ|外れ|はずれ|滑[っるり]|すべ[るっ]|落ち|落とし|倒れ|転倒|転落|転[ぶん]|忘れ|間違|ミス|誤[報認作嚥っり]|遅[いれく延]"
              + "|待[たち]|時間がかか|時間を要|手間|負担|重[いく]|危険|危な|ヒヤリ|事故|怪我|ケガ|けが|傷[つ付みが]|むせ|詰ま|つま[るっ]"
              + "|絡ま|からま|曇[っる]|汚れ|汚染|濡れ|臭い|におい(?!て)|うるさ|鳴り続|鳴りや|鳴り止|不足|足りな|不便|不安|不快|不十分|不良"
              + "|不具合|故障|壊れ|破れ|剥が|剝が|はがれ|取れ[るて]|抜け|抜去|荒れ|かぶれ|疲れ|疲労|腰痛|見えに|見落と|気づくのが|気付くのが"
              + "|ばらつ|バラつ|無駄|ムダ|余って|捨て|やり直|手書き|転記|探す|探し回|探して回|行方|徘徊|暴れ|嫌が|怖が|恐が|拒|悩|課題"
              + "|問題|うまくいか|ません|冷える|冷えて|乾く|しびれ|高価|高くて)"
              + NO_PURPOSE);
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<!(?:reduce|prevent|avoid|detect|lower|monitor|manage|fewer|less) (?:the )?)"
              + "\\b(?:difficult|hard to|trouble|problem|painful|hurts?|leak|slips?|slipp|falls?|fell|forget|forgot|mistake"
              + "|errors?|late\\b|delay|slow|heavy|danger|unsafe|accident|injur|break|broke|burden|cannot|can't|unable|fail"
              + "|wrong|lost|loses?\\b|losing|lack|miss(?:es|ed|ing)?\\b|wait|nois|false alarm|infected|chok|clog|stuck|tangl"
              + "|dirty|smell|tired|takes? (?:too )?(?:much|long|\\d+)|time-consuming|not enough"
              + "|too (?:many|much|long|heavy|slow|small|large)|comes? (?:off|loose)|do(?:es)? not|doesn't|don't|never)",
          Pattern.CASE_INSENSITIVE);

  private Troubles() {}

  static boolean areToldIn(String text) {
    return JAPANESE.matcher(text).find() || ENGLISH.matcher(text).find();
  }
}
