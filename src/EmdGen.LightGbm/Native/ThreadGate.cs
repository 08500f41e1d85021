namespace EmdGen.LightGbm.Native;

/// <summary>
/// LightGBM keeps the number of threads of all its work in one place of the process, and sizes memory by it before it counts threads once more: work with
/// another number must not begin meanwhile. Work with the usual number goes on side by side; a training with another one runs by itself.
/// </summary>
internal static class ThreadGate
{
    /// <summary>As many threads as there are processors, however that changes later.</summary>
    internal static readonly int UsualThreadCount = Environment.ProcessorCount;

    private static readonly ReaderWriterLockSlim Gate = new(LockRecursionPolicy.SupportsRecursion);

    /// <summary>Waits until work with so many threads may begin; it ends where the result is disposed, on the same thread.</summary>
    internal static Pass Enter(int threadCount)
    {
        bool isUsual = threadCount == UsualThreadCount;
        if (isUsual)
            Gate.EnterReadLock();
        else
            Gate.EnterWriteLock();
        return new Pass(isUsual);
    }

    /// <summary>The right to work.</summary>
    internal readonly ref struct Pass(bool isUsual)
    {
        public void Dispose()
        {
            if (isUsual)
                Gate.ExitReadLock();
            else
                Gate.ExitWriteLock();
        }
    }
}
