import { FormId } from '../../../ui/form-id.tsx';
import { whenWords } from '../../../ui/format.ts';
import { Button } from '../../../ui/govuk/button.tsx';
import { CharacterCount } from '../../../ui/govuk/character-count.tsx';
import type { FieldErrors } from '../../../web/form.ts';
import type { Comment } from '../comment.ts';
import { ratingPath } from '../institution-rating.ts';
import { LONGEST_TEXT } from '../rating.form.ts';
import type { OneRating } from '../rating-to-change.ts';
import { SIDE_TITLES, whoWords } from './rating-words.ts';

interface TalkProps {
  one: OneRating;
  comments: Comment[];
  typed: { words: string; form_id: string };
  errors: FieldErrors;
  now: Date;
}

/** What institution and partnership say to each other about one rating. */
export function Talk({ one: { shown, element }, comments, typed, errors, now }: TalkProps) {
  const { cycle, institution } = shown;
  return (
    <>
      {comments.length === 0 ? (
        <p class="soft">Nobody has written yet. The institution and the partnership both read what stands here; nobody else does.</p>
      ) : (
        <ol class="talk">
          {comments.map((comment) => (
            <CommentItem comment={comment} now={now} />
          ))}
        </ol>
      )}
      <form method="post" action={`${ratingPath(cycle, institution.id, element)}/comments`} novalidate>
        <FormId sent={typed.form_id} />
        <CharacterCount
          name="words"
          label="Your comment"
          value={typed.words}
          error={errors.words}
          hint="No names of students: comments stay on record."
          maxlength={LONGEST_TEXT}
          rows={4}
        />
        <Button variant="secondary" preventDoubleClick>
          Send the comment
        </Button>
      </form>
    </>
  );
}

function CommentItem({ comment: { id, side, words, byName, at }, now }: { comment: Comment; now: Date }) {
  return (
    <li id={`comment-${id}`} class={`talk__one talk__one--${side}`}>
      <p class="note">
        <b>
          <bdi>{whoWords(byName)}</bdi>
        </b>
        , {SIDE_TITLES[side].toLowerCase()}, <time dateTime={at.toISOString()}>{whenWords(at, now)}</time>
      </p>
      <p class="as-typed">{words}</p>
    </li>
  );
}
