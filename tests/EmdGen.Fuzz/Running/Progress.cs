using System.IO.MemoryMappedFiles;

namespace EmdGen.Fuzz.Running;

/// <summary>
/// The number of the call that a process is at, in a file's memory: it outlives the process, so that the one that started it can name the call
/// that ended it.
/// </summary>
internal sealed unsafe class Progress : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly long* number;

    internal Progress(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, sizeof(long));
        view = file.CreateViewAccessor();
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        number = (long*)start;
    }

    internal long Call
    {
        get => Volatile.Read(ref *number);
        set => Volatile.Write(ref *number, value);
    }

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
