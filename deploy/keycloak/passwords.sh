#!/bin/sh
# Writes passwords that nobody should choose: words of this place and what everybody types, put together by the rules
# below. Nothing is taken from a published list. Keycloak compares without regard to capitals; the realm asks for 12
# characters, so shorter ones are left out.
set -eu
awk '
function add(password) {
  if (length(password) >= 12 && length(password) <= 40 && !(password in seen)) { seen[password]; print password }
}
function times(text, many,    all) { while (many-- > 0) all = all text; return all }
BEGIN {
  places = "musubi matchmaking needs seeds hospital clinic byouin byoin shinryo iryou iryo kaigo kango kangoshi " \
    "nurse doctor medical ishi kenkyu kenkyusha daigaku university kigyou company kaisha renkei sangaku iwate morioka " \
    "tohoku kenchou government coordinator clinician provider official funder administrator demo example"
  habits = "password passwort passw0rd p@ssw0rd p@ssword admin login welcome letmein changeme secret master guest " \
    "test testtest default himitsu pasuwado sakura nippon japan tokyo qwerty qwertyuiop asdfgh asdfghjkl zxcvbnm " \
    "1qaz2wsx q1w2e3r4 iloveyou aishiteru arigatou konnichiwa"
  digits = "1 12 123 1234 12345 123456 1234567 12345678 123456789 1234567890 0000 1111 000000 111111 007 777 888 999"
  marks = " |!|!!|.|#|@|_|-|?|*"

  words = split(places " " habits, word, " ")
  split(digits, tail, " "); tails = split(digits, tail, " ")
  for (year = 1950; year <= 2035; year++) tail[++tails] = year
  for (month = 1; month <= 12; month++) tail[++tails] = sprintf("%02d%02d", month, month)
  signs = split(marks, mark, "|"); mark[1] = ""

  for (i = 1; i <= words; i++) {
    for (many = 1; many <= 4; many++) for (s = 1; s <= signs; s++) add(times(word[i], many) mark[s])
    for (j = 1; j <= words; j++) for (s = 1; s <= signs; s++) {
      add(word[i] mark[s] word[j])
      add(word[i] word[j] mark[s])
    }
    for (j = 1; j <= words; j++) { add(word[i] word[j] "1"); add(word[i] word[j] "123") }
    for (t = 1; t <= tails; t++) for (s = 1; s <= signs; s++) {
      add(word[i] mark[s] tail[t])
      add(word[i] tail[t] mark[s])
      add(tail[t] mark[s] word[i])
      add(word[i] word[i] tail[t] mark[s])
    }
  }

  # One key held down, and walks along keys and alphabets in both directions.
  keys = "abcdefghijklmnopqrstuvwxyz0123456789"
  for (i = 1; i <= length(keys); i++) for (many = 12; many <= 24; many++) add(times(substr(keys, i, 1), many))
  walks = split("abcdefghijklmnopqrstuvwxyz 12345678901234567890 qwertyuiopasdfghjklzxcvbnm qazwsxedcrfvtgbyhnujmikolp " \
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p q1w2e3r4t5y6u7i8o9p0 1q2w3e4r5t6y7u8i9o0p a1b2c3d4e5f6g7h8i9j0 asdfghjklqwertyuiop", walk, " ")
  for (i = 1; i <= walks; i++) {
    back = ""
    for (at = length(walk[i]); at > 0; at--) back = back substr(walk[i], at, 1)
    for (from = 1; from <= length(walk[i]) - 11; from++) for (size = 12; size <= 26; size++) {
      add(substr(walk[i], from, size)); add(substr(back, from, size))
    }
  }
  parts = split("123 1234 12345 123456 abc abcd abc123 qwerty asdf zxcv 1q2w3e 0000 1111 aaaa", part, " ")
  for (i = 1; i <= parts; i++) for (j = 1; j <= parts; j++) for (many = 1; many <= 6; many++) {
    add(times(part[i] part[j], many)); add(times(part[i], many) part[j])
  }
}'
