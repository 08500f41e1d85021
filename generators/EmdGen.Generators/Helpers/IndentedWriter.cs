using System.Text;

namespace EmdGen.Generators.Helpers;

/// <summary>Collects lines of C#, indented by the blocks they stand in, ended by LF on every machine.</summary>
/// <param name="cancellation">Ends the writing at the next line.</param>
internal sealed class IndentedWriter(CancellationToken cancellation)
{
    private const string Indent = "    ";
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>What those ask who compute for long between two lines.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>An empty line.</summary>
    public void WriteLine() => text.Append('\n');

    /// <summary>One or more lines; lines of their own are parted by LF or CR LF in <paramref name="lines"/>.</summary>
    public void WriteLine(string lines)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (string line in lines.Split('\n'))
        {
            string trimmed = line.TrimEnd('\r');
            if (trimmed.Length > 0)
            {
                for (int i = 0; i < depth; i++)
                    text.Append(Indent);
                text.Append(trimmed);
            }

            text.Append('\n');
        }
    }

    /// <summary>One or more lines with interpolated text.</summary>
    public void WriteLine(InvariantText lines) => WriteLine(lines.ToString());

    /// <summary>Opens a brace; disposing the result closes it.</summary>
    public Block OpenBlock()
    {
        WriteLine("{");
        depth++;
        return new Block(this);
    }

    /// <summary>Indents what follows until the result is disposed, without braces.</summary>
    public Indentation OpenIndentation()
    {
        depth++;
        return new Indentation(this);
    }

    public override string ToString() => text.ToString();

    internal readonly struct Block(IndentedWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            writer.WriteLine("}");
        }
    }

    internal readonly struct Indentation(IndentedWriter writer) : IDisposable
    {
        public void Dispose() => writer.depth--;
    }
}
