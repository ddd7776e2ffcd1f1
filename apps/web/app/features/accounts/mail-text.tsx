import styles from "./accounts.module.css";

const addressPattern = /(https?:\/\/[^\s<>"]+)/;

/** The plain text as it was written, its addresses as links. */
export function MailText({ text, lang }: { text: string; lang: string }) {
  return (
    <div className={styles["mail"]} lang={lang} dir="auto">
      {/* Splitting by a group leaves the addresses at the odd places. */}
      {text.split(addressPattern).map((piece, position) =>
        position % 2 === 0 ? (
          piece
        ) : (
          <a key={`${position} ${piece}`} href={piece}>
            {piece}
          </a>
        ),
      )}
    </div>
  );
}
