import { useEffect, useState } from "react";

/** The value once it has stayed the same for so many milliseconds. */
export function useLater<Value>(value: Value, ms: number): Value {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setLater(value);
    }, ms);
    return () => {
      window.clearTimeout(timer);
    };
  }, [value, ms]);
  return later;
}
