import { makeStyles, tokens } from '@fluentui/react-components';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { parseConfiguration } from '../../domain/book/configuration.ts';
import type { ConfigurationProblem } from '../../domain/book/problems.ts';
import { useText } from '../text/text.ts';

/** What the fields of a form need to know of the whole. */
export type Form = {
  readonly isReadOnly: boolean;
  /** In words, once the person has left the field or tried to save. */
  readonly problemAt: (path: string) => string | undefined;
  readonly touch: (path: string) => void;
  /** Whether something is shown to be wrong at one of these, or inside of them. */
  readonly isWrongUnder: (paths: readonly string[]) => boolean;
};

const FormContext = createContext<Form | undefined>(undefined);
export const FormProvider = FormContext.Provider;

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('useForm outside FormProvider');
  return form;
}

export type FormCheck = {
  readonly form: Form;
  readonly problems: readonly ConfigurationProblem[];
  /** Shows every problem from now on. */
  readonly showAll: () => void;
  /** As before anything was typed. */
  readonly reset: () => void;
};

/** Holds the form against the rules of a configuration; problems show at their fields. */
export function useFormCheck(configuration: unknown, isReadOnly: boolean): FormCheck {
  const text = useText();
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [isAllShown, setIsAllShown] = useState(false);
  const afterPointer = useAfterPointer();
  const problems = useMemo(() => {
    const parsed = parseConfiguration(configuration);
    return parsed.kind === 'valid' ? [] : withoutWholes(parsed.problems);
  }, [configuration]);

  const form = useMemo<Form>(
    () => ({
      isReadOnly,
      isWrongUnder: (paths) =>
        problems.some(
          ({ path }) =>
            (isAllShown || touched.has(path)) &&
            paths.some((above) => path === above || path.startsWith(`${above}.`)),
        ),
      problemAt(path) {
        if (!isAllShown && !touched.has(path)) return undefined;
        const found = problems.find((problem) => problem.path === path);
        return found && text.settings.problems[found.problem];
      },
      touch: (path) =>
        afterPointer(() =>
          setTouched((before) => (before.has(path) ? before : new Set([...before, path]))),
        ),
    }),
    [isReadOnly, isAllShown, touched, problems, text, afterPointer],
  );
  const showAll = useCallback(() => setIsAllShown(true), []);
  const reset = useCallback(() => {
    setIsAllShown(false);
    setTouched(new Set());
  }, []);
  return { form, problems, showAll, reset };
}

/** What is wrong with a part is not said of the whole again. */
function withoutWholes(problems: readonly ConfigurationProblem[]): ConfigurationProblem[] {
  return problems.filter(
    ({ path }) => !problems.some((other) => other.path.startsWith(`${path}.`)),
  );
}

/**
 * Leaving a field by pressing a button below it would show a problem, which moves the button away
 * before it is let go of: the click would be lost. So it is shown after the click.
 */
function useAfterPointer(): (work: () => void) => void {
  const isDown = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    function onDown(): void {
      isDown.current = true;
    }
    function onUp(): void {
      isDown.current = false;
      const works = waiting.current.splice(0);
      if (works.length > 0) setTimeout(() => works.forEach((work) => work()));
    }
    const options = { capture: true };
    document.addEventListener('pointerdown', onDown, options);
    document.addEventListener('pointerup', onUp, options);
    document.addEventListener('pointercancel', onUp, options);
    return () => {
      document.removeEventListener('pointerdown', onDown, options);
      document.removeEventListener('pointerup', onUp, options);
      document.removeEventListener('pointercancel', onUp, options);
    };
  }, []);
  return useCallback((work) => {
    if (isDown.current) waiting.current.push(work);
    else work();
  }, []);
}

/** To the control of a field, with its label and what is said of it in view. */
export function focusField(path: string, root?: ParentNode): boolean {
  const control = nearestControl(path, root);
  control?.focus({ preventScroll: true });
  control?.closest('[data-path]')?.scrollIntoView({ block: 'center' });
  return control !== undefined;
}

/** The field itself, or that of the whole it is a part of. */
function nearestControl(path: string, root?: ParentNode): HTMLElement | undefined {
  const above = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  return controlOf(path, root) ?? (above === '' ? undefined : nearestControl(above, root));
}

function controlOf(path: string, root: ParentNode = document): HTMLElement | undefined {
  for (const field of root.querySelectorAll<HTMLElement>('[data-path]')) {
    if (field.dataset['path'] !== path) continue;
    return field.querySelector<HTMLElement>('input, select, textarea, button') ?? field;
  }
  return undefined;
}

export const useFormStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '14px' },
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  legend: {
    padding: '0 0 8px',
    marginTop: '8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  subtitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  plainLegend: { padding: '0 0 6px', lineHeight: tokens.lineHeightBase300 },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  problem: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorPaletteRedForeground1,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  apart: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  grow: { flex: 1, minWidth: 0 },
  fields: { display: 'flex', flexDirection: 'column', gap: '10px', flex: 1, minWidth: 0 },
  addRow: { display: 'flex', gap: '8px', alignItems: 'flex-end' },
  tools: { display: 'flex', paddingTop: '26px' },
  start: { alignSelf: 'flex-start' },
  flush: { margin: '0 0 6px' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  control: { minWidth: 0, width: '100%' },
  // Over the height that the library writes on the element.
  listbox: { maxHeight: 'min(280px, 45vh) !important' },
});
