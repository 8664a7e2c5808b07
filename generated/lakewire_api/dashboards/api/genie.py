"""Generated from dashboards (databricks-sdk 0.162.0, spec 1f20a39f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.dashboards import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("genie")
CREATE_MESSAGE = _op(
    "create_message",
    "POST",
    "/api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages",
    _m.GenieMessage,
)
CREATE_MESSAGE_WAITER = _rt.Waiter(
    poll="get_message",
    bind={
        "conversation_id": ("request", "conversation_id"),
        "message_id": ("response", "message_id"),
        "space_id": ("request", "space_id"),
    },
    status="status",
    success=("COMPLETED",),
    failure=("FAILED", "CANCELLED", "QUERY_RESULT_EXPIRED"),
)
CREATE_MESSAGE_COMMENT = _op(
    "create_message_comment",
    "POST",
    "/api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}/comments",
    _m.GenieMessageComment,
)
CREATE_SPACE = _op("create_space", "POST", "/api/2.0/genie/spaces", _m.GenieSpace)
DELETE_CONVERSATION = _op(
    "delete_conversation", "DELETE", "/api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}"
)
DELETE_CONVERSATION_MESSAGE = _op(
    "delete_conversation_message",
    "DELETE",
    "/api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}",
)
DOWNLOAD_MESSAGE_ATTACHMENT_VISUALIZATION = _op(
    "download_message_attachment_visualization",
    "GET",
    "/api/2.0/genie/{name}/download-visualization",
    accept="application/octet-stream",
    stream=True,
)
EXECUTE_MESSAGE_ATTACHMENT_QUERY = _op(
    "execute_message_attachment_query",
    "POST",
    "/api/2.0/genie/spaces/{space_id}"
    "/conversations/{conversation_id}"
    "/messages/{message_id}"
    "/attachments/{attachment_id}"
    "/execute-query",
    _m.GenieGetMessageQueryResultResponse,
)
EXECUTE_MESSAGE_QUERY = _op(
    "execute_message_query",
    "POST",
    "/api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}/execute-query",
    _m.GenieGetMessageQueryResultResponse,
)
GENERATE_DOWNLOAD_FULL_QUERY_RESULT = _op(
    "generate_download_full_query_result",
    "POST",
    "/api/2.0/genie/spaces/{space_id}"
    "/conversations/{conversation_id}"
    "/messages/{message_id}"
    "/attachments/{attachment_id}"
    "/downloads",
    _m.GenieGenerateDownloadFullQueryResultResponse,
)
GENIE_CANCEL_RESPONSE = _op(
    "genie_cancel_response",
    "POST",
    "/api/2.0/genie/agents/{agent_id}/conversations/{conversation_id}/responses/{response_id}/cancel",
    _m.GenieMessage,
)
GENIE_CREATE_EVAL_RUN = _op(
    "genie_create_eval_run", "POST", "/api/2.0/genie/spaces/{space_id}/eval-runs", _m.GenieEvalRunResponse
)
GENIE_GET_EVAL_RESULT_DETAILS = _op(
    "genie_get_eval_result_details",
    "GET",
    "/api/2.0/genie/spaces/{space_id}/eval-runs/{eval_run_id}/results/{result_id}",
    _m.GenieEvalResultDetails,
)
GENIE_GET_EVAL_RUN = _op(
    "genie_get_eval_run", "GET", "/api/2.0/genie/spaces/{space_id}/eval-runs/{eval_run_id}", _m.GenieEvalRunResponse
)
GENIE_LIST_EVAL_RESULTS = _op(
    "genie_list_eval_results",
    "GET",
    "/api/2.0/genie/spaces/{space_id}/eval-runs/{eval_run_id}/results",
    _m.GenieListEvalResultsResponse,
)
GENIE_LIST_EVAL_RUNS = _op(
    "genie_list_eval_runs", "GET", "/api/2.0/genie/spaces/{space_id}/eval-runs", _m.GenieListEvalRunsResponse
)
GET_DOWNLOAD_FULL_QUERY_RESULT = _op(
    "get_download_full_query_result",
    "GET",
    "/api/2.0/genie/spaces/{space_id}"
    "/conversations/{conversation_id}"
    "/messages/{message_id}"
    "/attachments/{attachment_id}"
    "/downloads/{download_id}",
    _m.GenieGetDownloadFullQueryResultResponse,
)
GET_MESSAGE = _op(
    "get_message",
    "GET",
    "/api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}",
    _m.GenieMessage,
)
GET_MESSAGE_ATTACHMENT_QUERY_RESULT = _op(
    "get_message_attachment_query_result",
    "GET",
    "/api/2.0/genie/spaces/{space_id}"
    "/conversations/{conversation_id}"
    "/messages/{message_id}"
    "/attachments/{attachment_id}"
    "/query-result",
    _m.GenieGetMessageQueryResultResponse,
)
GET_MESSAGE_QUERY_RESULT = _op(
    "get_message_query_result",
    "GET",
    "/api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}/query-result",
    _m.GenieGetMessageQueryResultResponse,
)
GET_MESSAGE_QUERY_RESULT_BY_ATTACHMENT = _op(
    "get_message_query_result_by_attachment",
    "GET",
    "/api/2.0/genie/spaces/{space_id}"
    "/conversations/{conversation_id}"
    "/messages/{message_id}"
    "/query-result/{attachment_id}",
    _m.GenieGetMessageQueryResultResponse,
)
GET_SPACE = _op("get_space", "GET", "/api/2.0/genie/spaces/{space_id}", _m.GenieSpace)
LIST_CONVERSATION_COMMENTS = _op(
    "list_conversation_comments",
    "GET",
    "/api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/list-comments",
    _m.GenieListConversationCommentsResponse,
)
LIST_CONVERSATION_MESSAGES = _op(
    "list_conversation_messages",
    "GET",
    "/api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages",
    _m.GenieListConversationMessagesResponse,
)
LIST_CONVERSATIONS = _op(
    "list_conversations", "GET", "/api/2.0/genie/spaces/{space_id}/conversations", _m.GenieListConversationsResponse
)
LIST_MESSAGE_COMMENTS = _op(
    "list_message_comments",
    "GET",
    "/api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}/comments",
    _m.GenieListMessageCommentsResponse,
)
LIST_SPACES = _op("list_spaces", "GET", "/api/2.0/genie/spaces", _m.GenieListSpacesResponse)
SEND_MESSAGE_FEEDBACK = _op(
    "send_message_feedback",
    "POST",
    "/api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}/feedback",
)
START_CONVERSATION = _op(
    "start_conversation",
    "POST",
    "/api/2.0/genie/spaces/{space_id}/start-conversation",
    _m.GenieStartConversationResponse,
)
START_CONVERSATION_WAITER = _rt.Waiter(
    poll="get_message",
    bind={
        "conversation_id": ("response", "conversation_id"),
        "message_id": ("response", "message_id"),
        "space_id": ("request", "space_id"),
    },
    status="status",
    success=("COMPLETED",),
    failure=("FAILED", "CANCELLED", "QUERY_RESULT_EXPIRED"),
)
TRASH_SPACE = _op("trash_space", "DELETE", "/api/2.0/genie/spaces/{space_id}")
UPDATE_SPACE = _op("update_space", "PATCH", "/api/2.0/genie/spaces/{space_id}", _m.GenieSpace)


class StartedGenieMessage(_rt.Started[_m.GenieMessage, _rt.ResultT, _rt.ResultT]):
    content: str
    conversation_id: str
    message_id: str
    space_id: str
    attachments: list[_m.GenieAttachment] | None
    created_timestamp: int | None
    error: _m.MessageError | None
    feedback: _m.GenieFeedback | None
    id: str | None
    last_updated_timestamp: int | None
    query_result: _m.Result | None
    status: _m.MessageStatus | None
    user_id: int | None


class StartedGenieStartConversationResponse(_rt.Started[_m.GenieStartConversationResponse, _rt.ResultT, _rt.ResultT]):
    conversation_id: str
    message_id: str
    conversation: _m.GenieConversation | None
    message: _m.GenieMessage | None


class GenieAPI(_rt.Api):
    def create_message(
        self, space_id: str, conversation_id: str, content: str, *, enable_visualization: bool | None = None
    ) -> StartedGenieMessage[_m.GenieMessage]:
        """POST /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages

        https://docs.databricks.com/api/workspace/genie/createmessage
        """
        _body = {"content": content, "enable_visualization": enable_visualization}
        _sent = self._sender.send(
            CREATE_MESSAGE,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            "/messages",
            body=_rt.given(GenieAPI.create_message, _body),
        )
        return StartedGenieMessage(
            self._sender,
            GenieAPI,
            CREATE_MESSAGE_WAITER,
            _sent,
            request={"conversation_id": conversation_id, "space_id": space_id},
        )

    def create_message_comment(
        self, space_id: str, conversation_id: str, message_id: str, content: str
    ) -> _m.GenieMessageComment:
        """POST /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}/comments

        https://docs.databricks.com/api/workspace/genie/createmessagecomment
        """
        _body = {"content": content}
        return self._sender.send(
            CREATE_MESSAGE_COMMENT,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            f"/messages/{_rt.segment('message_id', message_id)}"
            "/comments",
            body=_rt.given(GenieAPI.create_message_comment, _body),
        )

    def create_space(
        self,
        warehouse_id: str,
        serialized_space: str,
        *,
        description: str | None = None,
        parent_path: str | None = None,
        title: str | None = None,
    ) -> _m.GenieSpace:
        """POST /api/2.0/genie/spaces

        https://docs.databricks.com/api/workspace/genie/createspace
        """
        _body = {
            "description": description, "parent_path": parent_path, "serialized_space": serialized_space,
            "title": title, "warehouse_id": warehouse_id,
        }
        return self._sender.send(CREATE_SPACE, "/api/2.0/genie/spaces", body=_rt.given(GenieAPI.create_space, _body))

    def delete_conversation(self, space_id: str, conversation_id: str) -> None:
        """DELETE /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}

        https://docs.databricks.com/api/workspace/genie/deleteconversation
        """
        self._sender.send(
            DELETE_CONVERSATION,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}",
        )

    def delete_conversation_message(self, space_id: str, conversation_id: str, message_id: str) -> None:
        """DELETE /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}

        https://docs.databricks.com/api/workspace/genie/deleteconversationmessage
        """
        self._sender.send(
            DELETE_CONVERSATION_MESSAGE,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            f"/messages/{_rt.segment('message_id', message_id)}",
        )

    def download_message_attachment_visualization(self, name: str) -> _rt.ByteStream:
        """GET /api/2.0/genie/{name}/download-visualization

        https://docs.databricks.com/api/workspace/genie/downloadmessageattachmentvisualization
        """
        return self._sender.send(
            DOWNLOAD_MESSAGE_ATTACHMENT_VISUALIZATION,
            f"/api/2.0/genie/{_rt.segments('name', name)}/download-visualization",
        )

    def execute_message_attachment_query(
        self, space_id: str, conversation_id: str, message_id: str, attachment_id: str
    ) -> _m.GenieGetMessageQueryResultResponse:
        """POST /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}
            /attachments/{attachment_id}/execute-query

        https://docs.databricks.com/api/workspace/genie/executemessageattachmentquery
        """
        return self._sender.send(
            EXECUTE_MESSAGE_ATTACHMENT_QUERY,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            f"/messages/{_rt.segment('message_id', message_id)}"
            f"/attachments/{_rt.segment('attachment_id', attachment_id)}"
            "/execute-query",
            body={},
        )

    def execute_message_query(
        self, space_id: str, conversation_id: str, message_id: str
    ) -> _m.GenieGetMessageQueryResultResponse:
        """POST /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}
            /execute-query

        https://docs.databricks.com/api/workspace/genie/executemessagequery
        """
        return self._sender.send(
            EXECUTE_MESSAGE_QUERY,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            f"/messages/{_rt.segment('message_id', message_id)}"
            "/execute-query",
            body={},
        )

    def generate_download_full_query_result(
        self, space_id: str, conversation_id: str, message_id: str, attachment_id: str
    ) -> _m.GenieGenerateDownloadFullQueryResultResponse:
        """POST /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}
            /attachments/{attachment_id}/downloads

        https://docs.databricks.com/api/workspace/genie/generatedownloadfullqueryresult
        """
        return self._sender.send(
            GENERATE_DOWNLOAD_FULL_QUERY_RESULT,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            f"/messages/{_rt.segment('message_id', message_id)}"
            f"/attachments/{_rt.segment('attachment_id', attachment_id)}"
            "/downloads",
            body={},
        )

    def genie_cancel_response(self, agent_id: str, conversation_id: str, response_id: str) -> _m.GenieMessage:
        """POST /api/2.0/genie/agents/{agent_id}/conversations/{conversation_id}/responses/{response_id}/cancel

        https://docs.databricks.com/api/workspace/genie/geniecancelresponse
        """
        return self._sender.send(
            GENIE_CANCEL_RESPONSE,
            f"/api/2.0/genie/agents/{_rt.segment('agent_id', agent_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            f"/responses/{_rt.segment('response_id', response_id)}"
            "/cancel",
            body={},
        )

    def genie_create_eval_run(
        self, space_id: str, *, benchmark_question_ids: _Sequence[str] | None = None
    ) -> _m.GenieEvalRunResponse:
        """POST /api/2.0/genie/spaces/{space_id}/eval-runs

        https://docs.databricks.com/api/workspace/genie/geniecreateevalrun
        """
        _body = {"benchmark_question_ids": benchmark_question_ids}
        return self._sender.send(
            GENIE_CREATE_EVAL_RUN,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}/eval-runs",
            body=_rt.given(GenieAPI.genie_create_eval_run, _body),
        )

    def genie_get_eval_result_details(
        self, space_id: str, eval_run_id: str, result_id: str
    ) -> _m.GenieEvalResultDetails:
        """GET /api/2.0/genie/spaces/{space_id}/eval-runs/{eval_run_id}/results/{result_id}

        https://docs.databricks.com/api/workspace/genie/geniegetevalresultdetails
        """
        return self._sender.send(
            GENIE_GET_EVAL_RESULT_DETAILS,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/eval-runs/{_rt.segment('eval_run_id', eval_run_id)}"
            f"/results/{_rt.segment('result_id', result_id)}",
        )

    def genie_get_eval_run(self, space_id: str, eval_run_id: str) -> _m.GenieEvalRunResponse:
        """GET /api/2.0/genie/spaces/{space_id}/eval-runs/{eval_run_id}

        https://docs.databricks.com/api/workspace/genie/geniegetevalrun
        """
        return self._sender.send(
            GENIE_GET_EVAL_RUN,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/eval-runs/{_rt.segment('eval_run_id', eval_run_id)}",
        )

    def genie_list_eval_results(
        self, space_id: str, eval_run_id: str, *, page_size: int | None = None, page_token: str | None = None
    ) -> _m.GenieListEvalResultsResponse:
        """GET /api/2.0/genie/spaces/{space_id}/eval-runs/{eval_run_id}/results

        https://docs.databricks.com/api/workspace/genie/genielistevalresults
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return self._sender.send(
            GENIE_LIST_EVAL_RESULTS,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/eval-runs/{_rt.segment('eval_run_id', eval_run_id)}"
            "/results",
            query=_rt.given(GenieAPI.genie_list_eval_results, _query),
        )

    def genie_list_eval_runs(
        self, space_id: str, *, page_size: int | None = None, page_token: str | None = None
    ) -> _m.GenieListEvalRunsResponse:
        """GET /api/2.0/genie/spaces/{space_id}/eval-runs

        https://docs.databricks.com/api/workspace/genie/genielistevalruns
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return self._sender.send(
            GENIE_LIST_EVAL_RUNS,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}/eval-runs",
            query=_rt.given(GenieAPI.genie_list_eval_runs, _query),
        )

    def get_download_full_query_result(
        self,
        space_id: str,
        conversation_id: str,
        message_id: str,
        attachment_id: str,
        download_id: str,
        download_id_signature: str,
    ) -> _m.GenieGetDownloadFullQueryResultResponse:
        """GET /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}
            /attachments/{attachment_id}/downloads/{download_id}

        https://docs.databricks.com/api/workspace/genie/getdownloadfullqueryresult
        """
        _query = {"download_id_signature": download_id_signature}
        return self._sender.send(
            GET_DOWNLOAD_FULL_QUERY_RESULT,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            f"/messages/{_rt.segment('message_id', message_id)}"
            f"/attachments/{_rt.segment('attachment_id', attachment_id)}"
            f"/downloads/{_rt.segment('download_id', download_id)}",
            query=_rt.given(GenieAPI.get_download_full_query_result, _query),
        )

    def get_message(self, space_id: str, conversation_id: str, message_id: str) -> _m.GenieMessage:
        """GET /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}

        https://docs.databricks.com/api/workspace/genie/getmessage
        """
        return self._sender.send(
            GET_MESSAGE,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            f"/messages/{_rt.segment('message_id', message_id)}",
        )

    def get_message_attachment_query_result(
        self, space_id: str, conversation_id: str, message_id: str, attachment_id: str
    ) -> _m.GenieGetMessageQueryResultResponse:
        """GET /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}
            /attachments/{attachment_id}/query-result

        https://docs.databricks.com/api/workspace/genie/getmessageattachmentqueryresult
        """
        return self._sender.send(
            GET_MESSAGE_ATTACHMENT_QUERY_RESULT,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            f"/messages/{_rt.segment('message_id', message_id)}"
            f"/attachments/{_rt.segment('attachment_id', attachment_id)}"
            "/query-result",
        )

    def get_message_query_result(
        self, space_id: str, conversation_id: str, message_id: str
    ) -> _m.GenieGetMessageQueryResultResponse:
        """GET /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}
            /query-result

        https://docs.databricks.com/api/workspace/genie/getmessagequeryresult
        """
        return self._sender.send(
            GET_MESSAGE_QUERY_RESULT,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            f"/messages/{_rt.segment('message_id', message_id)}"
            "/query-result",
        )

    def get_message_query_result_by_attachment(
        self, space_id: str, conversation_id: str, message_id: str, attachment_id: str
    ) -> _m.GenieGetMessageQueryResultResponse:
        """GET /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}
            /query-result/{attachment_id}

        https://docs.databricks.com/api/workspace/genie/getmessagequeryresultbyattachment
        """
        return self._sender.send(
            GET_MESSAGE_QUERY_RESULT_BY_ATTACHMENT,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            f"/messages/{_rt.segment('message_id', message_id)}"
            f"/query-result/{_rt.segment('attachment_id', attachment_id)}",
        )

    def get_space(self, space_id: str, *, include_serialized_space: bool | None = None) -> _m.GenieSpace:
        """GET /api/2.0/genie/spaces/{space_id}

        https://docs.databricks.com/api/workspace/genie/getspace
        """
        _query = {"include_serialized_space": include_serialized_space}
        return self._sender.send(
            GET_SPACE,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}",
            query=_rt.given(GenieAPI.get_space, _query),
        )

    def list_conversation_comments(
        self, space_id: str, conversation_id: str, *, page_size: int | None = None, page_token: str | None = None
    ) -> _m.GenieListConversationCommentsResponse:
        """GET /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/list-comments

        https://docs.databricks.com/api/workspace/genie/listconversationcomments
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return self._sender.send(
            LIST_CONVERSATION_COMMENTS,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            "/list-comments",
            query=_rt.given(GenieAPI.list_conversation_comments, _query),
        )

    def list_conversation_messages(
        self, space_id: str, conversation_id: str, *, page_size: int | None = None, page_token: str | None = None
    ) -> _m.GenieListConversationMessagesResponse:
        """GET /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages

        https://docs.databricks.com/api/workspace/genie/listconversationmessages
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return self._sender.send(
            LIST_CONVERSATION_MESSAGES,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            "/messages",
            query=_rt.given(GenieAPI.list_conversation_messages, _query),
        )

    def list_conversations(
        self,
        space_id: str,
        *,
        include_all: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
    ) -> _m.GenieListConversationsResponse:
        """GET /api/2.0/genie/spaces/{space_id}/conversations

        https://docs.databricks.com/api/workspace/genie/listconversations
        """
        _query = {"include_all": include_all, "page_size": page_size, "page_token": page_token}
        return self._sender.send(
            LIST_CONVERSATIONS,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}/conversations",
            query=_rt.given(GenieAPI.list_conversations, _query),
        )

    def list_message_comments(
        self,
        space_id: str,
        conversation_id: str,
        message_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
    ) -> _m.GenieListMessageCommentsResponse:
        """GET /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}/comments

        https://docs.databricks.com/api/workspace/genie/listmessagecomments
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return self._sender.send(
            LIST_MESSAGE_COMMENTS,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            f"/messages/{_rt.segment('message_id', message_id)}"
            "/comments",
            query=_rt.given(GenieAPI.list_message_comments, _query),
        )

    def list_spaces(self, *, page_size: int | None = None, page_token: str | None = None) -> _m.GenieListSpacesResponse:
        """GET /api/2.0/genie/spaces

        https://docs.databricks.com/api/workspace/genie/listspaces
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return self._sender.send(LIST_SPACES, "/api/2.0/genie/spaces", query=_rt.given(GenieAPI.list_spaces, _query))

    def send_message_feedback(
        self,
        space_id: str,
        conversation_id: str,
        message_id: str,
        rating: _m.GenieFeedbackRating | str,
        *,
        comment: str | None = None,
    ) -> None:
        """POST /api/2.0/genie/spaces/{space_id}/conversations/{conversation_id}/messages/{message_id}/feedback

        https://docs.databricks.com/api/workspace/genie/sendmessagefeedback
        """
        _body = {"comment": comment, "rating": rating}
        self._sender.send(
            SEND_MESSAGE_FEEDBACK,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}"
            f"/conversations/{_rt.segment('conversation_id', conversation_id)}"
            f"/messages/{_rt.segment('message_id', message_id)}"
            "/feedback",
            body=_rt.given(GenieAPI.send_message_feedback, _body),
        )

    def start_conversation(
        self, space_id: str, content: str, *, enable_visualization: bool | None = None
    ) -> StartedGenieStartConversationResponse[_m.GenieMessage]:
        """POST /api/2.0/genie/spaces/{space_id}/start-conversation

        https://docs.databricks.com/api/workspace/genie/startconversation
        """
        _body = {"content": content, "enable_visualization": enable_visualization}
        _sent = self._sender.send(
            START_CONVERSATION,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}/start-conversation",
            body=_rt.given(GenieAPI.start_conversation, _body),
        )
        return StartedGenieStartConversationResponse(
            self._sender, GenieAPI, START_CONVERSATION_WAITER, _sent, request={"space_id": space_id}
        )

    def trash_space(self, space_id: str) -> None:
        """DELETE /api/2.0/genie/spaces/{space_id}

        https://docs.databricks.com/api/workspace/genie/trashspace
        """
        self._sender.send(TRASH_SPACE, f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}")

    def update_space(
        self,
        space_id: str,
        *,
        description: str | None = None,
        etag: str | None = None,
        parent_path: str | None = None,
        serialized_space: str | None = None,
        title: str | None = None,
        warehouse_id: str | None = None,
    ) -> _m.GenieSpace:
        """PATCH /api/2.0/genie/spaces/{space_id}

        https://docs.databricks.com/api/workspace/genie/updatespace
        """
        _body = {
            "description": description, "etag": etag, "parent_path": parent_path, "serialized_space": serialized_space,
            "title": title, "warehouse_id": warehouse_id,
        }
        return self._sender.send(
            UPDATE_SPACE,
            f"/api/2.0/genie/spaces/{_rt.segment('space_id', space_id)}",
            body=_rt.given(GenieAPI.update_space, _body),
        )
