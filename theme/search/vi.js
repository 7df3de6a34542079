/* How Vietnamese is typed and spelt. Stands before the rows of the index where it is the first language of the site, as names are in it. */
window.loaRules = {
  lang: "vi",
  /* Letters that Telex or VNI would have turned into accents: "truwowngf", "tru7o7ng2". */
  bare: (word) => word.replace(/([a-z])\d+/g, "$1").replace(/w|[sfrxj]$/g, "").replace(/([adeo])\1/g, "$1"),
  /* A last i may be written y, as may that of quynh: Sỹ and Sĩ, Quý and Quí. Tay and tai, thuy and thui are other words. */
  spelled: (word) => word.replace(/^(qu(?=y(?:nh|t|p|ch)?$)|[bcdghklmnpqrstvx]*(?=y$))y/, "$1i"),
};
