/** ISO 639-1, without what is only of the church or made up for the few; other languages go by their tag. */
export const knownLanguages: readonly string[] =
  "af am ar as ay az ba be bg bm bn bo br bs ca ce cs cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu ha he hi hr ht hu hy id ig is it ja jv ka kg ki kk kl km kn ko ks ku ky lb lg ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn ny oc om or pa pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ug uk ur uz ve vi wo xh yi yo zh zu".split(
    " ",
  );
