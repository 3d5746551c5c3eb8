import { useEffect, useRef, useState } from 'react';

/** Somebody who only passes by is not meant. Milliseconds. */
const LOOKED_AT = 500;

/** True once the element has been in view for a moment: then what is dear to read is worth it. */
export function useSeen<T extends Element>(): readonly [React.RefObject<T | null>, boolean] {
  const element = useRef<T>(null);
  const [isSeen, setIsSeen] = useState(() => typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (isSeen || !element.current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (entries.at(-1)?.isIntersecting) timer = setTimeout(() => setIsSeen(true), LOOKED_AT);
    });
    observer.observe(element.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [isSeen]);
  return [element, isSeen];
}
